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

export type CodedEntry = CodedLesson | CodedQuestion;

export interface CodedLesson {
  readonly pool?: undefined;
  readonly id: string;
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
  /** Whether an answer is wholly right. */
  readonly isRight: (response: Response) => boolean;
}

/** The questions in a part of the list. */
export const codedQuestions = (entries: readonly CodedEntry[]): CodedQuestion[] =>
  entries.filter((entry) => entry.pool !== undefined);
