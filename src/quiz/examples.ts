import type { Question, QuestionTypeName } from '../schemas/quiz.ts';
import { categorise } from './types/categorise/examples.ts';
import { multipleChoice, singleChoice } from './types/choice/examples.ts';
import { order } from './types/order/examples.ts';
import { scenario } from './types/scenario/examples.ts';

/** A question of each type, with made-up words, for previews and tests. */
export const exampleQuestions: Readonly<Record<QuestionTypeName, Question>> = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  categorise,
  order,
  scenario,
};
