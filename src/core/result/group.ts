import type { Result } from './result.ts';

/** An objective, and how many of a group have not met it, of those who tried. */
export interface Missed {
  readonly objective: string;
  readonly missed: number;
  readonly tried: number;
}

/** The objectives that a group has missed, those missed by the largest share first. */
export function missedBy(results: readonly Result[]): Missed[] {
  const counts = new Map<string, { missed: number; tried: number }>();
  for (const { tried, missed } of results)
    for (const id of new Set(tried)) {
      const before = counts.get(id) ?? { missed: 0, tried: 0 };
      counts.set(id, { missed: before.missed + Number(missed.includes(id)), tried: before.tried + 1 });
    }
  return [...counts]
    .map(([objective, count]) => ({ objective, ...count }))
    .filter(({ missed }) => missed > 0)
    .toSorted(
      (a, b) => b.missed / b.tried - a.missed / a.tried || b.missed - a.missed || (a.objective < b.objective ? -1 : 1),
    );
}
