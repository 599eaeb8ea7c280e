import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../../src/components/session/presenter-time.ts';
import { atBeginning } from '../../../../src/core/session/deck-state.ts';
import { schedule, type Part, type Plan } from '../../../../src/core/session/plan.ts';

const minutes: readonly (readonly [Part, number])[] = [
  ['welcome', 3],
  ['activity', 10],
  ['vote', 4],
  ['activity', 10],
  ['closing', 3],
];
const plan: Plan = { available: 33, items: minutes.map(([part, each]) => ({ part, of: '', minutes: each })) };
const parts = schedule(plan, () => 0).map((entry) => ({
  ...{ entry, title: '', lesson: undefined, circle: '', materials: [], steps: [], point: '', asks: [], expected: [] },
  ...{ figure: undefined, question: undefined, hasFigure: false },
}));
const beats = minutes.map(([part], at) => ({
  kind: part === 'activity' ? ('step' as const) : part === 'lesson' ? ('lesson' as const) : part,
  part: at,
  title: '',
  lines: [],
}));
/** Whole minutes after the session began, on a page. */
const after = (at: number, passed: number, skipped: readonly number[] = []) =>
  progressOf({ plan, parts, beats }, { ...atBeginning, at, begun: 0, skipped }, passed * 60_000);

describe('how a session runs', () => {
  it('is not known before it has begun', () => {
    expect(progressOf({ plan, parts, beats }, atBeginning, 0)).toBeUndefined();
  });

  it('is late by what a part takes beyond its end, and eats the reserve', () => {
    expect(after(1, 12)).toEqual({ late: 0, reserve: 3, drop: undefined });
    expect(after(1, 15)).toEqual({ late: 2, reserve: 1, drop: undefined });
  });

  it('names beyond the reserve the shortest part that is enough, and nothing that is over', () => {
    expect(after(1, 18)).toEqual({ late: 5, reserve: 0, drop: 2 });
    expect(after(1, 24)).toMatchObject({ drop: 3 });
    expect(after(3, 35)).toMatchObject({ drop: undefined });
  });

  it('counts without what was left out', () => {
    expect(after(1, 18, [2])).toEqual({ late: 5, reserve: 2, drop: undefined });
    expect(after(3, 24, [2])).toMatchObject({ late: 1, reserve: 6 });
  });
});
