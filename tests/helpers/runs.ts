import { it } from 'vitest';

/** Whether this is the nightly tier, `npm run test:nightly`. */
export const isNightly = import.meta.env['MODE'] === 'nightly';

/**
 * How often a random test runs: the full number in the nightly tier, a twentieth of it (at least 50) in `npm test`.
 * @param nightly the full number
 */
export function runs(nightly: number): number {
  return isNightly ? nightly : Math.max(50, Math.round(nightly / 20));
}

/**
 * Cases that show one behaviour in several places: all of them in the nightly tier, in `npm test` those that are picked.
 * @param all in their order
 * @param picked by day: which of them, the first alone when left out
 */
export function sample<T>(
  all: readonly T[],
  picked: (each: T, index: number) => boolean = (_, at) => at === 0,
): readonly T[] {
  return isNightly ? all : all.filter(picked);
}

/** A test that runs in the nightly tier alone; docs/testing.md says what holds its behaviour by day. */
export const itNightly = it.runIf(isNightly);
