import { describe, expect, it } from 'vitest';
import { score, summarise } from '../../../../src/core/quiz/score.ts';

describe('score', () => {
  it('rounds to hundredths and never divides by nothing', () => {
    expect(score(1 / 3, 1)).toEqual({ raw: 0.33, max: 1, scaled: 0.33 });
    expect(score(0, 0)).toEqual({ raw: 0, max: 0, scaled: 0 });
  });
});

describe('summarise', () => {
  it('adds up by objective; an unanswered question counts as 0 of 1', () => {
    const summary = summarise([
      { objective: 'a', score: score(1, 1) },
      { objective: 'a', score: score(0.5, 1) },
      { objective: 'b', score: undefined },
    ]);
    expect(summary.total).toEqual({ raw: 1.5, max: 3, scaled: 0.5 });
    expect(summary).toMatchObject({ answered: 2, questions: 3 });
    expect(summary.objectives.get('a')).toEqual({ raw: 1.5, max: 2, scaled: 0.75 });
    expect(summary.objectives.get('b')).toEqual({ raw: 0, max: 1, scaled: 0 });
  });

  it('of no questions is nothing of nothing', () => {
    expect(summarise([]).total).toEqual({ raw: 0, max: 0, scaled: 0 });
  });
});
