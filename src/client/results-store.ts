import { longestLink } from '../core/result/link.ts';
import { readItem, removeItem, resultsKey, writeItem } from './storage.ts';

/** How many characters are kept at most: what others send leaves room for the learner's own record. */
export const resultsRoom = 1_000_000;

/** The list while it cannot be stored. */
let unstored: readonly string[] | undefined;

/** What was read last: a list of thousands is asked for often. */
let last: { readonly text: string; readonly list: readonly string[] } | undefined;

/** The results kept so far, as they came (see `link.ts`), the first first. */
export function readResults(): readonly string[] {
  if (unstored) return unstored;
  const text = readItem(resultsKey) ?? 'null';
  if (text !== last?.text) last = { text, list: listIn(text) };
  return last.list;
}

function listIn(text: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(text);
    if (Array.isArray(stored)) return stored.filter((each) => typeof each === 'string' && each.length <= longestLink);
  } catch {
    // What cannot be read is no list.
  }
  return [];
}

/**
 * Keeps more results; each is kept once. Without storage they last as long as the page.
 * @returns whether they outlast the page
 */
export function addResults(results: readonly string[]): boolean {
  return keep([...new Set([...readResults(), ...results])]);
}

/** Forgets some results. */
export function forgetSome(results: ReadonlySet<string>): void {
  keep(readResults().filter((each) => !results.has(each)));
}

/** Forgets all results. */
export function forgetResults(): void {
  unstored = undefined;
  removeItem(resultsKey);
}

function keep(all: readonly string[]): boolean {
  const text = JSON.stringify(all);
  if (all.length === 0) removeItem(resultsKey);
  else if (text.length <= resultsRoom) writeItem(resultsKey, text);
  unstored = all.length === 0 || readItem(resultsKey) === text ? undefined : all;
  return unstored === undefined;
}
