/** Choices and habits of a reader. `own-data.ts` lists them all: what can be written can be shown and deleted. */
export type ReaderKey = 'theme' | 'language-chosen' | 'recent-searches' | 'trainer-view' | 'shuffle';

/** Begins the keys of this course: other sites of the same host have others. */
export const ownPrefix = 'sale-marketing:';

/** Every key that this site keeps anything under; others of the same host are left alone. */
export type Key = ReaderKey | `${typeof ownPrefix}${string}`;

let onDevice = true;

/**
 * What the device keeps; where the browser refuses that, what the tab keeps, for the visit.
 * @throws when it refuses both
 */
export function storage(): Storage {
  try {
    return localStorage;
  } catch {
    onDevice = false;
    return sessionStorage;
  }
}

/** Storage may be blocked or full: reading gives `null`, writing tells whether it was kept. */
export function readItem(key: Key): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether the value was kept on the device: what only the tab keeps was not */
export function writeItem(key: Key, value: string): boolean {
  try {
    storage().setItem(key, value);
    return onDevice;
  } catch {
    return false;
  }
}

/** Forgets a value; nothing happens when storage is blocked. */
export function removeItem(key: Key): void {
  try {
    storage().removeItem(key);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}
