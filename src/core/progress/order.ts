import type { Deed, PerDevice } from './record.ts';

/** Stands for a time that nobody knows. */
export const unknownTime = '1970-01-01T00:00:00.000Z';

const day = 86_400_000;

/** Compares by number, then by time; equal ones in the order of their JSON, so that every device sorts alike. */
export function byNumber(a: Deed, b: Deed): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return afterNumber(a, b) || (one < other ? -1 : Number(one > other));
}

/** Whether `a` comes after `b` (above 0), before it (below 0) or neither, by number and then by time. */
export function afterNumber(a: Deed, b: Deed): number {
  return (a.n ?? 0) - (b.n ?? 0) || (a.time < b.time ? -1 : Number(a.time > b.time));
}

/**
 * Deeds in the order in which they were done, as far as that can be known. On one device it is the order of their
 * numbers; between devices the clocks decide, but no time that lies beyond tomorrow: such a deed stands where the one
 * before it on its device stands.
 * @param now the time, ISO 8601 in UTC
 * @returns the deeds, each with the time at which it stands: {@link unknownTime} where none can be trusted
 */
export function inDeedOrder<T extends Deed>(deeds: readonly T[], now: string): T[] {
  const horizon = new Date(Date.parse(now) + day).toISOString();
  const reached = new Map<string | undefined, string>();
  return deeds
    .toSorted(byNumber)
    .map((deed) => {
      const before = reached.get(deed.by) ?? unknownTime;
      const time = deed.time > before && deed.time <= horizon ? deed.time : before;
      reached.set(deed.by, time);
      return { ...deed, time };
    })
    .toSorted((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));
}

/** What was said last, of what each device has said. @param now the time, ISO 8601 in UTC */
export function latestOf<T extends Deed>(said: PerDevice<T>, now: string): T | undefined {
  return inDeedOrder(
    Object.entries(said).map(([by, each]) => ({ ...each, by })),
    now,
  ).at(-1);
}
