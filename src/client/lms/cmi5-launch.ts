import type { Cmi5Launch } from '../../core/lms/cmi5.ts';

/** Reads the address of a package. @returns undefined where no platform has opened it */
export function cmi5Launch(search: string): Cmi5Launch | undefined {
  const query = new URLSearchParams(search);
  const [endpoint, tokenAddress, actor, registration, activityId] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => query.get(name) ?? '');
  if (!endpoint || !tokenAddress || !actor || !registration || !activityId) return undefined;
  return { endpoint: endpoint.replace(/\/?$/, '/'), tokenAddress, actor, registration, activityId };
}
