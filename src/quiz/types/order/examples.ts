import type { Question } from '../../../schemas/quiz.ts';
import { choice, common } from '../../example-parts.ts';

/** Four steps. */
export const order: Question = {
  ...common('example-order'),
  type: 'order',
  steps: ['one', 'two', 'three', 'four'].map(choice),
};
