import { describe, expect, it } from 'vitest';
import {
  correlation,
  discrimination,
  fisher,
  lowerMedian,
  sizeOf,
  wilson,
} from '../../../../src/core/result/statistics.ts';
import { rValues } from '../../../helpers/r-values.ts';

describe('statistics', () => {
  it.each(rValues.wilson)('Wilson’s interval of %i of %i is R’s', (count, n, low, high) => {
    expect(wilson(count, n).low).toBeCloseTo(low, 9);
    expect(wilson(count, n).high).toBeCloseTo(high, 9);
  });

  const people = rValues.answers.map((signs) => [...signs].map(Number));
  it.each(rValues.rest.map((values, question) => [question, ...values] as const))(
    'the correlation of question %i with the rest, and its interval, are R’s',
    (question, r, low, high) => {
      const pairs = people.map((answers) => ({
        item: answers[question] ?? 0,
        rest: answers.filter((_, place) => place !== question).reduce((sum, each) => sum + each, 0) / 5,
      }));
      const found = discrimination(pairs);
      expect(found?.r).toBeCloseTo(r, 9);
      expect(found?.low).toBeCloseTo(low, 9);
      expect(found?.high).toBeCloseTo(high, 9);
      expect(found?.separates).toBe(low > 0 ? 'yes' : 'unclear');
    },
  );

  it('says of a question that it does not separate only where the interval allows it', () => {
    const pairs = Array.from({ length: 200 }, (_, n) => ({ item: n % 2, rest: (n % 5) / 5 }));
    expect(discrimination(pairs)).toMatchObject({ n: 200, separates: 'look' });
    expect(discrimination(pairs.slice(0, 29))).toBeUndefined();
    expect(discrimination(pairs.map(({ rest }) => ({ item: 1, rest })))).toBeUndefined();
  });

  it('has words by the number of people', () => {
    expect([0, 2, 3, 9, 10, 29, 30, 500].map(sizeOf)).toEqual([
      'too-few',
      'too-few',
      'counts',
      'counts',
      'shares',
      'shares',
      'discrimination',
      'discrimination',
    ]);
  });

  it('has the lower one in the middle of an even number', () => {
    expect([[], [4], [9, 3], [15, 6, 10], [1, 2, 3, 4]].map(lowerMedian)).toEqual([undefined, 4, 3, 10, 2]);
  });

  it('knows no correlation where nothing varies, and no interval of three', () => {
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeUndefined();
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(fisher(0.5, 3)).toEqual({ low: -1, high: 1 });
  });
});
