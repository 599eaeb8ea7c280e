import { describe, expect, it } from 'vitest';
import { schedule, type Part, type Plan } from '../../../../src/core/session/plan.ts';
import { proposals } from '../../../../src/core/session/proposals.ts';

const planOf = (available: number, ...parts: readonly (readonly [part: Part, minutes: number])[]): Plan => ({
  available,
  items: parts.map(([part, minutes]) => ({ part, of: '', minutes })),
});
const proposed = (plan: Plan): number[] =>
  proposals(
    plan,
    schedule(plan, () => 0),
  );

describe('what is proposed to leave out', () => {
  it('is nothing while a session fits', () => {
    expect(proposed(planOf(20, ['welcome', 3], ['activity', 10], ['vote', 4], ['closing', 3]))).toEqual([]);
    expect(proposed(planOf(20))).toEqual([]);
  });

  it('is what is enough by itself, the shortest first, of equal ones the later', () => {
    const plan = planOf(30, ['welcome', 3], ['activity', 10], ['vote', 4], ['break', 5], ['vote', 4], ['activity', 8]);
    expect(proposed(plan)).toEqual([4, 2, 3]);
  });

  it('is the longest where none is enough, and never the welcome or the closing', () => {
    expect(proposed(planOf(10, ['welcome', 20], ['vote', 4], ['activity', 9], ['closing', 20]))).toEqual([2, 1]);
  });
});
