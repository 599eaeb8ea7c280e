import { expect, it } from 'vitest';
import { isPassed, pointsToPass } from '../../../../src/core/quiz/pass.ts';

const shares = [0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1];
const lengths = Array.from({ length: 60 }, (_, at) => at + 1);

it('needs no point more than the share, whatever the last bit of a multiplication says', () => {
  expect(pointsToPass(20, 0.55)).toBe(11);
  expect(pointsToPass(15, 0.8)).toBe(12);
  expect(pointsToPass(12, 0.8)).toBe(10);
});

it.each(shares)('passes at %d with as many points as are said to be needed, and not with one less', (mastery) => {
  for (const max of lengths) {
    const raw = pointsToPass(max, mastery);
    expect(isPassed({ raw, max }, mastery)).toBe(true);
    expect(isPassed({ raw: raw - 1, max }, mastery)).toBe(false);
  }
});

it('passes nobody in a quiz without points', () => {
  expect(isPassed({ raw: 0, max: 0 }, 0.8)).toBe(false);
});
