import type { Question } from '../../../schemas/quiz.ts';
import { circles } from '../../../core/circles.ts';
import { common, text } from '../../example-parts.ts';

/** Three things, one for each circle and one for both. */
export const categorise: Question = {
  ...common('example-categorise'),
  type: 'categorise',
  items: circles.map((category, index) => ({
    id: `item-${index}`,
    text: text(`Duis aute irure ${index}`),
    short: text(`aute ${index}`),
    category,
    feedback: { correct: text(`In voluptate ${index}.`), incorrect: text(`Velit esse ${index}?`) },
  })),
};
