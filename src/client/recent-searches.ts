import { readItem, removeItem, writeItem } from './storage.ts';

const key = 'recent-searches';
const kept = 6;

/** The searches whose results were opened, the latest first. They stay on the device. */
export function recentSearches(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(readItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
}

/** Remembers a search. */
export function rememberSearch(query: string): void {
  const others = recentSearches().filter((each) => each !== query);
  writeItem(key, JSON.stringify([query, ...others].slice(0, kept)));
}

/** Forgets all searches. */
export function forgetSearches(): void {
  removeItem(key);
}
