import { ownPrefix, readItem, removeItem, writeItem } from './storage.ts';

/** Where a trainer's device keeps the results that it was given. */
export const resultsKey = `${ownPrefix}results` as const;

/** The list while it cannot be stored. */
let kept: readonly string[] | undefined;

/** The results taken in so far, as they came (see `link.ts`), the first first. */
export function readResults(): readonly string[] {
  if (kept) return kept;
  try {
    const stored: unknown = JSON.parse(readItem(resultsKey) ?? 'null');
    if (Array.isArray(stored)) return stored.filter((each) => typeof each === 'string');
  } catch {
    // What cannot be read is no list.
  }
  return [];
}

/**
 * Takes in more results; each is kept once. Without storage they last as long as the page.
 * @returns whether they outlast the page
 */
export function addResults(results: readonly string[]): boolean {
  return keep([...new Set([...readResults(), ...results])]);
}

/** Forgets one result. */
export function forgetResult(result: string): void {
  keep(readResults().filter((each) => each !== result));
}

/** Forgets all results. */
export function forgetResults(): void {
  kept = undefined;
  removeItem(resultsKey);
}

function keep(all: readonly string[]): boolean {
  const text = JSON.stringify(all);
  if (all.length === 0) removeItem(resultsKey);
  else writeItem(resultsKey, text);
  kept = all.length === 0 || readItem(resultsKey) === text ? undefined : all;
  return kept === undefined;
}
