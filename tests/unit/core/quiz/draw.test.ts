import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle, startOrder } from '../../../../src/core/quiz/draw.ts';

const distinct = fc.uniqueArray(fc.nat(), { minLength: 2, maxLength: 8 });

describe('shuffle', () => {
  it('keeps every item and is decided by the seed', () => {
    fc.assert(
      fc.property(distinct, fc.string(), (items, seed) => {
        expect(shuffle(items, seed).toSorted()).toEqual(items.toSorted());
        expect(shuffle(items, seed)).toEqual(shuffle(items, seed));
      }),
    );
  });

  it.each([
    ['abcdefgh', 'q-1', 'bedghcaf'],
    ['abcdefgh', 'đ', 'abefdghc'],
    ['abc', '', 'bac'],
  ])('finds the order of %s by %s again after an update', (items, seed, drawn) =>
    expect(shuffle([...items], seed).join('')).toBe(drawn),
  );

  it('puts each item in each place about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const drawn = shuffle(['a', 'b', 'c'], String(seed)).join('');
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('startOrder', () => {
  it('moves the first step to the end where the draw is the right order', () => {
    expect(shuffle([1, 2, 3], 's0')).toEqual([1, 2, 3]);
    expect(startOrder([1, 2, 3], 's0')).toEqual([2, 3, 1]);
    expect(startOrder([...'abc'], '')).toEqual(['b', 'a', 'c']);
  });

  it('is never the right order', () => {
    fc.assert(
      fc.property(distinct, fc.string(), (steps, seed) => {
        expect(startOrder(steps, seed)).not.toEqual(steps);
      }),
    );
  });
});
