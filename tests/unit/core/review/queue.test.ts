import { describe, expect, it } from 'vitest';
import { askingOrder, reviewMinutes, type ReviewItem } from '../../../../src/core/review/queue.ts';
import { attemptOf } from '../../../helpers/attempts.ts';

const time = '2026-01-01T08:00:00.000Z';
const item = (id: string, chance: number, attempt = attemptOf('good', time)): ReviewItem => ({
  id,
  chance,
  due: time,
  history: { attempts: [attempt] },
});

describe('askingOrder', () => {
  it('asks first what was sure and wrong, then what was wrong, then what is most fragile', () => {
    const sure = { ...attemptOf('again', time), confidence: 'sure' as const };
    const items = [
      item('strong', 0.95),
      item('fragile', 0.5),
      item('mistake', 0.6, attemptOf('again', time)),
      item('surprise', 0.99, sure),
    ];
    expect(askingOrder(items).map(({ id }) => id)).toEqual(['surprise', 'mistake', 'fragile', 'strong']);
  });

  it('has the same order on every device for what is equally fragile', () => {
    const items = ['b', 'c', 'a'].map((id) => item(id, 0.5));
    expect(askingOrder(items).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(askingOrder(items.toReversed()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('reviewMinutes', () => {
  it.each([
    [0, 1],
    [1, 1],
    [6, 2],
    [12, 4],
    [40, 13],
  ])('of %i questions are %i', (questions, minutes) => {
    expect(reviewMinutes(questions)).toBe(minutes);
  });
});
