import { describe, expect, it } from 'vitest';
import { chanceError, chanceOf, choiceSetsOf } from '../../../../src/build/item-analysis/choice-set.ts';
import type { QuestionOf } from '../../../../src/schemas/quiz.ts';

const text = { en: 'x' };
const scenario: QuestionOf<'scenario'> = {
  type: 'scenario',
  id: 'q',
  objective: 'o',
  prompt: { en: 'Prompt.' },
  explanation: text,
  start: 'first',
  scenes: [
    {
      id: 'first',
      text: { en: 'Scene.' },
      choices: [
        { id: 'on', text, feedback: text, next: 'second' },
        { id: 'lost', text, feedback: text, next: 'bad' },
      ],
    },
    {
      id: 'second',
      text,
      choices: [
        { id: 'good', text, feedback: text, next: 'good' },
        { id: 'also', text, feedback: text, next: 'good' },
      ],
    },
  ],
  outcomes: [
    { id: 'good', score: 1, text },
    { id: 'bad', score: 0, text },
  ],
};

describe('choice sets', () => {
  it('of a scenario are its scenes; a key keeps the best score open', () => {
    const sets = choiceSetsOf(scenario);
    expect(sets.map(({ id }) => id)).toEqual(['q/first', 'q/second']);
    expect(sets.map(({ choices }) => choices.map(({ key }) => key))).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(sets[0]?.stem).toEqual({ en: 'Prompt. Scene.' });
  });

  it('tell the score of blind picks and its standard error', () => {
    const sets = choiceSetsOf(scenario);
    expect(chanceOf(sets)).toBe(0.75);
    expect(chanceError(sets)).toBe(0.25);
  });
});
