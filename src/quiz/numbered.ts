import type { CourseQuestion, Pool } from '../core/numbers/numbers.ts';
import { meaningOf } from '../core/quiz/key.ts';
import type { Question } from '../schemas/quiz.ts';
import { contentOf, keyOf } from './content.ts';
import { reports } from './reports.ts';

/** A question as the list of permanent numbers has it. */
export function courseQuestion(pool: Pool, question: Question): CourseQuestion {
  const tokens = contentOf(question).tokens();
  return {
    pool,
    id: question.id,
    codes: reports[question.type](tokens).codes,
    meaning: meaningOf(keyOf(question)),
    parts: tokens.map(([name]) => name),
  };
}
