import { readItem, removeItem, writeItem } from './storage.ts';

/** Where a trainer's device keeps the results that it was given. */
export const resultsKey = 'sale-marketing:results';

let kept: readonly string[] | undefined;

/** The results taken in so far, as they came (see `link.ts`), the first first. */
export function readResults(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(readItem(resultsKey) ?? 'null');
    if (Array.isArray(stored)) return stored.filter((each) => typeof each === 'string');
  } catch {
    // What cannot be read is no list.
  }
  return kept ?? [];
}

/** Takes in more results; each is kept once. Without storage they last as long as the page. */
export function addResults(results: readonly string[]): void {
  const all = [...new Set([...readResults(), ...results])];
  kept = writeItem(resultsKey, JSON.stringify(all)) ? undefined : all;
}

/** Forgets all results. */
export function forgetResults(): void {
  kept = undefined;
  removeItem(resultsKey);
}
