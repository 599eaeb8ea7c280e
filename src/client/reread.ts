import { ownPrefix } from './storage.ts';

/** Places that a learner reads again, one after the other. */
export interface Reread {
  /** Absolute addresses with their fragments, in order. */
  readonly places: readonly string[];
  /** Where it leads after the last. */
  readonly end: string;
}

const key = `${ownPrefix}reread`;

/** Notes for this visit what is read again. @param reread undefined once it is read, or given up */
export function keepReread(reread: Reread | undefined): void {
  try {
    if (reread) sessionStorage.setItem(key, JSON.stringify(reread));
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage each place is opened from the result.
  }
}

/** What is read again on this visit. */
export function readReread(): Reread | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isReread(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function isReread(value: unknown): value is Reread {
  if (typeof value !== 'object' || value === null || !('places' in value) || !('end' in value)) return false;
  const { places, end } = value;
  return typeof end === 'string' && Array.isArray(places) && places.every((each) => typeof each === 'string');
}
