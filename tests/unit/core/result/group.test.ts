import { describe, expect, it } from 'vitest';
import { missedBy } from '../../../../src/core/result/group.ts';
import type { Result } from '../../../../src/core/result/result.ts';

const result = (tried: string[], missed: string[]): Result => ({
  name: '',
  made: '',
  completed: [],
  final: undefined,
  tried,
  missed,
});

describe('missedBy', () => {
  it('orders objectives by the share of those who tried and missed', () => {
    expect(
      missedBy([result(['a', 'b'], ['a']), result(['a', 'b', 'c'], ['a', 'b']), result(['b', 'c'], ['c'])]),
    ).toEqual([
      { objective: 'a', missed: 2, tried: 2 },
      { objective: 'c', missed: 1, tried: 2 },
      { objective: 'b', missed: 1, tried: 3 },
    ]);
    expect(missedBy([])).toEqual([]);
  });

  it('leaves out what nobody missed', () => {
    expect(missedBy([result(['a', 'b'], ['b'])]).map(({ objective }) => objective)).toEqual(['b']);
  });

  it('puts of equal shares first what more have missed, then goes by id, no matter who handed in first', () => {
    const results = [result(['c', 'b'], ['c', 'b']), result(['d', 'a'], ['d', 'a']), result(['d'], ['d'])];
    const order = ['d', 'a', 'b', 'c'];
    expect(missedBy(results).map(({ objective }) => objective)).toEqual(order);
    expect(missedBy(results.toReversed()).map(({ objective }) => objective)).toEqual(order);
  });
});
