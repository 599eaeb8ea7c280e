import type { Pool } from '../numbers/numbers.ts';
import type { Response } from '../quiz/key.ts';

/**
 * The list of permanent numbers as result links are written and read by it: what stands in it, in its order, and for
 * what the course still asks the way between answers and codes.
 */
export interface CodedCourse {
  /** The course's id. */
  readonly id: string;
  readonly entries: readonly CodedEntry[];
}

export type CodedEntry = CodedLesson | CodedQuestion | CodedGone;

export interface CodedLesson {
  readonly pool?: undefined;
  readonly gone?: undefined;
  readonly id: string;
}

/** From here on the question with this number is asked no more. */
export interface CodedGone {
  readonly pool?: undefined;
  readonly gone: number;
}

export interface CodedQuestion {
  readonly pool: Pool;
  readonly id: string;
  /** How many codes there are. */
  readonly codes: number;
  /** None for a question that has left the course, or means something else now: its answers are passed over. */
  readonly now?: QuestionCodes | undefined;
}

export interface QuestionCodes {
  /** What the question means (`meaningOf`). */
  readonly meaning: string;
  readonly objective: string;
  readonly codeOf: (response: Response) => number | undefined;
  readonly responseOf: (code: number) => Response | undefined;
  /** The lowest code of an answer that is wholly right. */
  readonly rightCode: number;
  /** Whether an answer is wholly right. */
  readonly isRight: (response: Response) => boolean;
}

/** The questions in a part of the list. */
export const codedQuestions = (entries: readonly CodedEntry[]): CodedQuestion[] =>
  entries.filter((entry) => entry.pool !== undefined);

/** The lessons in a part of the list. */
export const codedLessons = (entries: readonly CodedEntry[]): CodedLesson[] =>
  entries.filter((entry) => entry.pool === undefined && entry.gone === undefined);

/** The questions that were asked when the list had these entries: without those that had left, or had another line since. */
export function askedThen(entries: readonly CodedEntry[]): CodedQuestion[] {
  const gone = new Set(entries.map((entry) => (entry.pool === undefined ? entry.gone : undefined)));
  const questions = codedQuestions(entries);
  const last = new Map(questions.map(({ id }, place) => [id, place]));
  return questions.filter(({ id }, place) => last.get(id) === place && !gone.has(place + 1));
}
