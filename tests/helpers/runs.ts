/** Whether this is the nightly tier, `npm run test:nightly`. */
export const isNightly = import.meta.env['MODE'] === 'nightly';

/**
 * How often a random test runs: the full number in the nightly tier, a twentieth of it (at least 50) in `npm test`.
 * @param nightly the full number
 */
export function runs(nightly: number): number {
  return isNightly ? nightly : Math.max(50, Math.round(nightly / 20));
}
