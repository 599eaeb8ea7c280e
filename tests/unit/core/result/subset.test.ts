import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choose, subsetNumber, subsetOf } from '../../../../src/core/result/subset.ts';

it('numbers of choices are as in Pascal’s triangle', () => {
  expect([choose(5, 0), choose(5, 2), choose(5, 5), choose(5, 6), choose(45, 15)]).toEqual([
    1n,
    10n,
    1n,
    0n,
    344_867_425_584n,
  ]);
});

it('every choice of some size has a number of its own, without gaps', () => {
  for (const [n, k] of [
    [6, 0],
    [6, 1],
    [6, 3],
    [6, 6],
  ] as const) {
    const count = Number(choose(n, k));
    const all = Array.from({ length: count }, (_, number) => subsetOf(BigInt(number), n, k));
    expect(new Set(all.map(String)).size).toBe(count);
    expect(all.map((places) => Number(subsetNumber(new Set(places), n)))).toEqual(all.map((_, number) => number));
  }
});

it('comes back, also of a thousand', () => {
  const places = fc
    .integer({ min: 1, max: 1_000 })
    .chain((n) => fc.tuple(fc.constant(n), fc.subarray(Array.from({ length: n }, (_, place) => place))));
  fc.assert(
    fc.property(places, ([n, chosen]) => {
      const number = subsetNumber(new Set(chosen), n);
      expect(number < choose(n, chosen.length)).toBe(true);
      expect(subsetOf(number, n, chosen.length)).toEqual(chosen);
    }),
    { numRuns: 30 },
  );
});
