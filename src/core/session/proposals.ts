import type { Plan, Scheduled } from './plan.ts';

/** So many ways out are named. */
const most = 3;

/** A part with its place in the plan. */
interface Placed extends Scheduled {
  readonly at: number;
}

/**
 * What could be left out of a session that takes longer than its time: each part that is enough by itself, the shortest
 * first; where none is, the longest parts. A welcome and a closing stay.
 * @param over minutes that it takes too long
 * @param entries those that can still be left out
 * @returns places in the plan
 */
export function whatToDrop(over: number, entries: readonly Placed[]): number[] {
  if (over <= 0) return [];
  const parts = entries
    .filter(({ part }) => part !== 'welcome' && part !== 'closing')
    .map(({ at, from, to }) => ({ at, minutes: to - from }));
  const enough = parts.filter(({ minutes }) => minutes >= over);
  const named =
    enough.length > 0
      ? enough.toSorted((a, b) => a.minutes - b.minutes || b.at - a.at)
      : parts.toSorted((a, b) => b.minutes - a.minutes || b.at - a.at);
  return named.slice(0, most).map(({ at }) => at);
}

/** What could be left out of a plan; nothing of one that fits. @returns places in the plan */
export function proposals({ available }: Plan, entries: readonly Scheduled[]): number[] {
  return whatToDrop(
    (entries.at(-1)?.to ?? 0) - available,
    entries.map((entry, at) => ({ ...entry, at })),
  );
}
