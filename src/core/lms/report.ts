import { inDeedOrder } from '../progress/order.ts';
import { at, type Attempt, type Progress, type Sitting } from '../progress/record.ts';
import { bestSitting, sittingResult } from '../result/result.ts';
import type { LmsCourse, LmsQuestion } from './course.ts';
import { isPassed } from '../quiz/pass.ts';

/** How far a lesson is. */
export interface ReportedLesson {
  readonly id: string;
  readonly status: 'not attempted' | 'incomplete' | 'completed' | 'passed';
}

/** The first answer to a question of a sitting: the one that counts. */
export interface ReportedAnswer {
  readonly question: LmsQuestion;
  /** When the sitting was begun, which names it. */
  readonly begun: string;
  readonly attempt: Attempt;
}

/** What a platform is told of a learner. */
export interface Report {
  /** In the course's order. */
  readonly lessons: readonly ReportedLesson[];
  /** Share of the lessons that were read to the end, 0 to 1. */
  readonly progress: number;
  /** What the course asks for is done: everything is read, and the final quiz passed where the author wants that. */
  readonly completed: boolean;
  /** The final quiz was passed. */
  readonly passed: boolean;
  /** A sitting of the final quiz was finished, none was passed, and the author wants that told. */
  readonly failed: boolean;
  /** The best finished sitting: questions right, of how many. */
  readonly best: { readonly raw: number; readonly max: number } | undefined;
}

/**
 * What a platform is told of a record.
 * @param mastery share of the questions, 0 to 1, from which the quiz is passed
 */
export function reportOf(
  progress: Progress,
  { lessons, quiz, completion, failed }: LmsCourse,
  mastery: number,
): Report {
  const told = lessons.map(({ id }) => ({ id, status: statusOf(progress, id) }));
  const read = lessons.filter(({ id }) => isRead(progress, id)).length;
  const best = bestSitting(progress, quiz);
  const passed = best !== undefined && isPassed(best, mastery);
  return {
    lessons: told,
    progress: lessons.length > 0 ? read / lessons.length : 0,
    completed: read === lessons.length && (completion === 'read' || passed),
    passed,
    failed: failed && best !== undefined && !passed,
    best: best && { raw: best.raw, max: best.max },
  };
}

function isRead(progress: Progress, id: string): boolean {
  const lesson = at(progress.lessons, id);
  return (lesson?.read ?? lesson?.completed) !== undefined;
}

function statusOf(progress: Progress, id: string): ReportedLesson['status'] {
  const lesson = at(progress.lessons, id);
  if (!lesson) return 'not attempted';
  if (!isRead(progress, id)) return 'incomplete';
  return lesson.passed === undefined ? 'completed' : 'passed';
}

/**
 * The first answers of every finished sitting that was begun after a time, sitting by sitting, each in the order of its
 * questions. A question that has left the course has none.
 * @param after ISO 8601, or empty for all
 */
export function answersAfter(progress: Progress, { quiz, questions }: LmsCourse, after: string): ReportedAnswer[] {
  const known = new Map(questions.map((question) => [question.id, question]));
  return Object.entries(at(progress.sittings, quiz) ?? {})
    .filter(([begun, sitting]) => begun > after && sittingResult(sitting) !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([begun, sitting]) =>
      sitting.drawn.flatMap((id) => {
        const question = known.get(id);
        const attempt = firstAnswer(sitting, id);
        return question && attempt ? [{ question, begun, attempt }] : [];
      }),
    );
}

/** The first answer to a question of a sitting, with the time at which it stands there. */
export function firstAnswer({ questions }: Sitting, id: string): Attempt | undefined {
  const attempts = at(questions, id)?.attempts ?? [];
  // Far enough ahead for every clock: what counts here is the order alone.
  return inDeedOrder(attempts, '9998-12-31T00:00:00.000Z')[0];
}
