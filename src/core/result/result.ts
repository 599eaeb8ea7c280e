import { latestOf } from '../progress/order.ts';
import { at, type Progress, type Sitting } from '../progress/record.ts';
import { lastAnswer } from '../review/due.ts';
import type { ResultAnswer } from './answers.ts';

/** Id of the page, and of the quiz, over the whole course. */
export const finalQuiz = 'final-quiz';

/** What a learner shows of their learning. It is self-declared: nobody has watched. */
export interface Result {
  readonly name: string;
  /** When it was made, ISO 8601 in UTC. */
  readonly made: string;
  /** Ids of the completed lessons. */
  readonly completed: readonly string[];
  /** The best finished sitting of the final quiz: questions right, of how many, when it was begun. */
  readonly final: FinalResult | undefined;
  /** Objectives of which some question was answered, and of those the ones not yet met. */
  readonly tried: readonly string[];
  readonly missed: readonly string[];
  /** The first answers; a link of the first version has none. */
  readonly answers?: readonly ResultAnswer[];
  /** Why a link of the second version or a later one has no answers: they were left out, or are of a later edition of the course. */
  readonly without?: 'answers' | 'edition';
}

export interface FinalResult {
  readonly raw: number;
  readonly max: number;
  readonly begun: string;
}

/**
 * How a sitting went: a question counts when its first answer was wholly right, and one that has left the course not at
 * all. Undefined while it is not finished, and when none of its questions is left.
 */
export function sittingResult({ drawn, questions, gone = [] }: Sitting): { raw: number; max: number } | undefined {
  const asked = drawn.filter((id) => !gone.includes(id));
  const first = asked.map((id) => (Object.hasOwn(questions, id) ? questions[id]?.attempts[0] : undefined));
  if (asked.length === 0 || first.includes(undefined)) return undefined;
  return { raw: first.filter((attempt) => attempt?.score.scaled === 1).length, max: asked.length };
}

/** The best finished sitting of a quiz, of equal ones the first. */
export function bestSitting(progress: Progress, quiz: string): FinalResult | undefined {
  const finished = Object.entries(progress.sittings[quiz] ?? {}).flatMap(([begun, sitting]) => {
    const result = sittingResult(sitting);
    return result ? [{ ...result, begun }] : [];
  });
  const [best] = finished.toSorted((a, b) => b.raw / b.max - a.raw / a.max || (a.begun < b.begun ? -1 : 1));
  return best;
}

/**
 * The share of the points of the answers that count last, of some questions; undefined when none was answered.
 * @param now the time, ISO 8601 in UTC
 */
export function scoreOf(progress: Progress, questions: readonly string[], now: string): number | undefined {
  const last = questions.flatMap((id) => lastAnswer(at(progress.questions, id), now) ?? []);
  if (last.length === 0) return undefined;
  return last.reduce((sum, { attempt }) => sum + attempt.score.scaled, 0) / last.length;
}

/**
 * What a record shows.
 * @param objectives of the course, each with its questions
 * @param made the time, ISO 8601 in UTC
 */
export function resultOf(
  progress: Progress,
  objectives: readonly { readonly id: string; readonly questions: readonly string[] }[],
  made: string,
): Result {
  const scores = objectives.map(({ id, questions }) => [id, scoreOf(progress, questions, made)] as const);
  const best = bestSitting(progress, finalQuiz);
  const tried = scores.filter(([, score]) => score !== undefined);
  return {
    name: latestOf(progress.names, made)?.name ?? '',
    made,
    completed: Object.entries(progress.lessons).flatMap(([id, { completed }]) => (completed ? id : [])),
    // A clock that ran ahead when the quiz was begun makes no result that cannot be.
    final: best && { ...best, begun: best.begun > made ? made : best.begun },
    tried: tried.map(([id]) => id),
    missed: tried.filter(([, score]) => (score ?? 0) < 1).map(([id]) => id),
  };
}
