import type { Question } from '../../../schemas/quiz.ts';
import { choice, common, text } from '../../example-parts.ts';

/** Two scenes; the first choice of each is the good one. */
export const scenario: Question = {
  ...common('example-scenario'),
  type: 'scenario',
  start: 'first',
  scenes: [
    {
      id: 'first',
      text: text('Excepteur sint occaecat.'),
      choices: [
        { ...choice('go-on'), next: 'second' },
        { ...choice('give-up'), next: 'bad' },
      ],
    },
    {
      id: 'second',
      text: text('Cupidatat non proident.'),
      choices: [
        { ...choice('ask'), next: 'good' },
        { ...choice('shout'), next: 'bad' },
      ],
    },
  ],
  outcomes: [
    { id: 'good', score: 1, text: text('Sunt in culpa qui officia.') },
    { id: 'bad', score: 0, text: text('Deserunt mollit anim.') },
  ],
};
