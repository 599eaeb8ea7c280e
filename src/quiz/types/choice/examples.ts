import type { Question } from '../../../schemas/quiz.ts';
import { choice, common } from '../../example-parts.ts';

/** Three choices, the second right. */
export const singleChoice: Question = {
  ...common('example-single'),
  type: 'single-choice',
  choices: ['a', 'b', 'c'].map(choice),
  correctChoices: ['b'],
};

/** Four choices, two right. */
export const multipleChoice: Question = {
  ...common('example-multiple'),
  type: 'multiple-choice',
  choices: ['a', 'b', 'c', 'd'].map(choice),
  correctChoices: ['a', 'c'],
};
