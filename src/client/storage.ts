import { ownCourse } from './course-id.ts';

/** Choices and habits of a reader. `own-data.ts` lists them all: what can be written can be shown and deleted. */
export type ReaderKey =
  'theme' | 'language-chosen' | 'recent-searches' | 'trainer-view' | 'shuffle' | 'session' | 'install';

/** Begins the keys of this course: other sites of the same host have others. */
export const ownPrefix: `${string}:` = `${ownCourse}:`;

/** Every key that this site keeps anything under; others of the same host are left alone. */
export type Key = ReaderKey | `${string}:${string}`;

/** The name under which a key is stored: every one has the course's id. */
export const storedName = (key: Key): string => (key.startsWith(ownPrefix) ? key : ownPrefix + key);

/** Where the record is stored. */
export const progressKey = `${ownPrefix}progress` as const;

/** Where a trainer's device keeps the results that it was given: what gives way to the learner's own record. */
export const resultsKey = `${ownPrefix}results` as const;

/** Written and removed when everything is deleted: other tabs hear of it. */
export const deletedKey = `${ownPrefix}deleted` as const;

/**
 * What the device keeps; where the browser refuses that, what the tab keeps, for the visit.
 * @throws when it refuses both
 */
export function storage(): Storage {
  try {
    return localStorage;
  } catch {
    return sessionStorage;
  }
}

/** Storage may be blocked or full: reading gives `null`, writing tells whether it was kept. */
export function readItem(key: Key): string | null {
  try {
    return storage().getItem(storedName(key));
  } catch {
    return null;
  }
}

/** @returns whether the value was kept on the device: what only the tab keeps was not */
export function writeItem(key: Key, value: string): boolean {
  const name = storedName(key);
  try {
    localStorage.setItem(name, value);
    return true;
  } catch {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      // It lasts as long as the page.
    }
    return false;
  }
}

/** Forgets a value, on the device and in the tab; nothing happens when storage is blocked. */
export function removeItem(key: Key): void {
  for (const each of [() => localStorage, () => sessionStorage])
    try {
      each().removeItem(storedName(key));
    } catch {
      // Blocked storage holds nothing to forget.
    }
}

/** Takes what only the tab could keep, once the device lets itself be written to again. */
export function takeFromTab(key: Key): string | null {
  try {
    const name = storedName(key);
    localStorage.getItem(name);
    const kept = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return kept;
  } catch {
    return null;
  }
}
