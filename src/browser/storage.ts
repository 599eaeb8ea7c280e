/** Choices and habits of a reader. `own-data.ts` lists them all: what can be written can be shown and deleted. */
export type ReaderKey = 'theme' | 'language-chosen' | 'recent-searches' | 'trainer-view';

/** Every key that this site keeps anything under; others of the same host are left alone. */
export type Key = ReaderKey | `sale-marketing:${string}`;

/** Local storage that may be blocked or full: reading gives `null`, writing tells whether it was kept. */
export function readItem(key: Key): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether the value was kept */
export function writeItem(key: Key, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a value; nothing happens when storage is blocked. */
export function removeItem(key: Key): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

/** The keys under which anything is kept, also those of others. */
export function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
