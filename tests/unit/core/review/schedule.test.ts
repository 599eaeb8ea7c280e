import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownTime } from '../../../../src/core/progress/order.ts';
import type { Attempt } from '../../../../src/core/progress/record.ts';
import { dueOf, firstDays, mostDays, type Recall } from '../../../../src/core/review/due.ts';
import { chance, reviewOf, scheduler } from '../../../../src/core/review/schedule.ts';
import { attemptOf } from '../../../helpers/attempts.ts';

// The vectors of ts-fsrs's own tests of its long-term scheduler: ratings, then intervals in days, stability, difficulty.
const weights = [
  0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904, 0.3025,
  2.1214, 0.2498, 2.9466, 0.4891, 0.6468,
];
const vectors: readonly (readonly [Recall[], number[], number[], number[]])[] = [
  [
    ['good', 'good', 'good', 'good', 'good', 'good', 'again', 'again', 'good', 'good', 'good', 'good', 'good'],
    [3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773],
    [
      3.0412, 13.09130698, 48.15848988, 154.93732625, 445.05562739, 1158.07779739, 16.63063166, 3.01732209, 11.42247264,
      37.37521902, 111.8752758, 306.5974569, 772.94026648,
    ],
    [
      4.49094334, 4.26664289, 4.05746029, 3.86237659, 3.68044154, 3.51076891, 4.69833071, 5.55956298, 5.26323756,
      4.98688448, 4.72915759, 4.4888015, 4.26464541,
    ],
  ],
  [
    ['again', 'hard', 'good', 'easy', 'again', 'hard', 'good', 'easy'],
    [1, 2, 6, 41, 4, 7, 21, 133],
    [0.4197, 1.0344317, 5.5356759, 41.0033667, 4.46605519, 6.67743292, 20.88868155, 132.81849454],
    [7.1434, 7.03653841, 6.64066485, 5.92312772, 6.44779861, 6.45995078, 6.10293922, 5.36588547],
  ],
  [
    ['hard', 'good', 'easy', 'again', 'hard', 'good', 'easy', 'again'],
    [2, 7, 54, 5, 8, 26, 171, 8],
    [1.1869, 6.59167572, 53.76078737, 5.0853693, 8.09786749, 25.52991279, 171.16195166, 8.11072373],
    [6.23225985, 5.89059466, 5.14583392, 5.884097, 5.99269555, 5.667177, 4.91430736, 5.71619151],
  ],
  [
    ['good', 'easy', 'again', 'hard', 'good', 'easy', 'again', 'hard'],
    [3, 33, 4, 7, 26, 193, 9, 14],
    [3.0412, 32.65484522, 4.22256838, 7.2325009, 25.52681746, 193.36618775, 8.63899847, 14.31323867],
    [4.49094334, 3.69538259, 4.83221448, 5.12078462, 4.85403286, 4.07165035, 5.1050878, 5.34697075],
  ],
  [
    ['easy', 'again', 'hard', 'good', 'easy', 'again', 'hard', 'good'],
    [15, 3, 6, 27, 240, 10, 17, 60],
    [15.2441, 3.25621013, 6.32684549, 26.56339029, 239.70462771, 9.75621519, 17.06035531, 59.59547542],
    [1.16304343, 2.99573557, 3.59851762, 3.43436666, 2.60045771, 4.03816348, 4.46259158, 4.24020203],
  ],
];

describe('reviewOf', () => {
  it.each(vectors)('agrees with the vectors of ts-fsrs: %j', (ratings, intervals, stability, difficulty) => {
    const by = scheduler({ w: weights, maximum_interval: 36_500 });
    const attempts: Attempt[] = [];
    let time = '2022-12-29T12:30:00.000Z';
    ratings.forEach((rating, index) => {
      attempts.push(attemptOf(rating, time));
      const review = reviewOf(attempts, by);
      expect((Date.parse(review?.due ?? '') - Date.parse(time)) / 86_400_000).toBe(intervals[index]);
      expect(review?.stability).toBeCloseTo(stability[index] ?? 0, 8);
      expect(review?.difficulty).toBeCloseTo(difficulty[index] ?? 0, 8);
      time = review?.due ?? '';
    });
  });

  it('is first due when the home page thinks it is, which does not load FSRS', () => {
    const time = '2026-01-01T08:00:00.000Z';
    for (const recall of ['again', 'hard', 'good', 'easy'] as const) {
      const attempts = [attemptOf(recall, time)];
      const due = reviewOf(attempts)?.due ?? '';
      expect((Date.parse(due) - Date.parse(time)) / 86_400_000).toBe(firstDays[recall]);
      expect(dueOf({ attempts }, time)).toBe(due);
    }
  });

  it('takes no account of answers corrected in one go, and never asks later than half a year', () => {
    const first = attemptOf('again', '2026-01-01T08:00:00.000Z');
    expect(reviewOf([first, attemptOf('easy', '2026-01-01T08:01:00.000Z')])).toEqual(reviewOf([first]));
    const recall = fc.constantFrom<Recall>('again', 'hard', 'good', 'easy');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(recall, fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 12 }),
        (steps) => {
          let at = Date.UTC(2026, 0, 1);
          const attempts = steps.map(([each, days]) =>
            attemptOf(each, new Date((at += days * 86_400_000)).toISOString()),
          );
          const review = reviewOf(attempts);
          const days = (Date.parse(review?.due ?? '') - Date.parse(attempts.at(-1)?.time ?? '')) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(1);
          expect(days).toBeLessThanOrEqual(mostDays);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes no account of an answer whose time nobody knows, where others are known', () => {
    const known = attemptOf('good', '2026-01-01T08:00:00.000Z');
    expect(reviewOf([attemptOf('again', unknownTime), known])).toEqual(reviewOf([known]));
    expect(reviewOf([attemptOf('again', unknownTime)])?.time).toBe(unknownTime);
  });

  it('knows nothing of what was never answered', () => {
    expect(reviewOf([])).toBeUndefined();
  });
});

describe('chance', () => {
  it('is nine in ten after as many days as the stability says, and falls', () => {
    const review = { time: '2026-01-01T00:00:00.000Z', due: '', stability: 10, difficulty: 5 };
    expect(chance(review, '2026-01-11T00:00:00.000Z')).toBeCloseTo(0.9, 6);
    expect(chance(review, '2026-03-01T00:00:00.000Z')).toBeLessThan(0.8);
    expect(chance(review, '2025-12-01T00:00:00.000Z')).toBe(1);
  });
});
