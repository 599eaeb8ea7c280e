import type { QuestionTypeName } from '../schemas/quiz.ts';
import type { QuestionReport } from './question-report.ts';
import type { Token } from './question-type.ts';
import { categorise } from './types/categorise/report.ts';
import { multipleChoice, singleChoice } from './types/choice/report.ts';
import { order } from './types/order/report.ts';
import { scenario } from './types/scenario/report.ts';

/** What each question type says of answers to others. */
export const reports: Readonly<Record<QuestionTypeName, (tokens: readonly Token[]) => QuestionReport>> = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  categorise,
  order,
  scenario,
};
