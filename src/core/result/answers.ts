import { practice, type Pool } from '../numbers/numbers.ts';
import { inDeedOrder } from '../progress/order.ts';
import { at, type Attempt, type Confidence, type Progress } from '../progress/record.ts';
import type { Response } from '../quiz/key.ts';
import { codedQuestions, type CodedCourse } from './coded-course.ts';
import { sittingResult } from './result.ts';

/** When a question that was answered wrongly at first was answered rightly: at the second try, or after more. */
export type Later = 'second' | 'later';

/** The first answer to a question. */
export interface ResultAnswer {
  readonly pool: Pool;
  /** The question's id. */
  readonly question: string;
  readonly response: Response;
  readonly right: boolean;
  readonly confidence?: Confidence;
  /** Only of practice, and only where the first answer was wrong. */
  readonly later?: Later;
}

/**
 * The first answers in a record: of practice those to what the questions mean now, of the quizzes over the whole course
 * those of the first sitting that was finished.
 * @param now the time, ISO 8601 in UTC
 */
export function answersOf(progress: Progress, course: CodedCourse, now: string): ResultAnswer[] {
  const questions = codedQuestions(course.entries);
  const first = new Map(
    [...new Set(questions.map(({ pool }) => pool))].map((pool) => [pool, firstSitting(progress, pool, now)]),
  );
  return questions.flatMap(({ id, pool, now: current }): ResultAnswer | never[] => {
    if (!current) return [];
    const attempts =
      pool === practice
        ? inDeedOrder(at(at(progress.questions, id), current.meaning)?.attempts ?? [], now)
        : (at(first.get(pool), id)?.attempts ?? []);
    const [attempt] = attempts;
    if (!attempt) return [];
    const { response, confidence } = attempt;
    const later = pool === practice ? laterOf(attempts) : undefined;
    const right = isRight(attempt);
    return { pool, question: id, response, right, ...(confidence && { confidence }), ...(later && { later }) };
  });
}

function firstSitting(progress: Progress, quiz: string, now: string) {
  const sittings = Object.entries(at(progress.sittings, quiz) ?? {}).map(([time, sitting]) => ({
    ...sitting,
    time,
    key: time,
  }));
  return inDeedOrder(sittings, now).find((sitting) => sittingResult(sitting) !== undefined)?.questions;
}

const isRight = ({ score }: Attempt): boolean => score.scaled === 1;

function laterOf(attempts: readonly Attempt[]): Later | undefined {
  const place = attempts.findIndex(isRight);
  return place <= 0 ? undefined : place === 1 ? 'second' : 'later';
}
