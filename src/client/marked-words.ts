import { ownPrefix } from './storage.ts';

/** Words to mark in the page that a search opens. */
export interface MarkedWords {
  /** Path of that page. */
  readonly path: string;
  /** In lower case, normalised. */
  readonly words: readonly string[];
  /** Whether the last word is but the beginning of a word. */
  readonly lastIsCut: boolean;
}

const key = `${ownPrefix}marked-words`;

/** Told on `document` when words for this very page were handed over. */
export const markEvent = 'mark-words';

/** Hands words to the page that is about to open. They are not put into its address, which people copy. */
export function markLater(marked: MarkedWords): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(marked));
  } catch {
    // Without storage the page opens without marks.
  }
  if (marked.path === location.pathname) document.dispatchEvent(new Event(markEvent));
}

/** The words handed to this page, once. */
export function takeMarkedWords(): MarkedWords | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (!isMarkedWords(stored) || stored.path !== location.pathname) return undefined;
    sessionStorage.removeItem(key);
    return stored;
  } catch {
    return undefined;
  }
}

/** Forgets words that were handed to a page which was never opened. */
export function forgetMarkedWords(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}

function isMarkedWords(value: unknown): value is MarkedWords {
  return (
    value instanceof Object &&
    'path' in value &&
    typeof value.path === 'string' &&
    'words' in value &&
    Array.isArray(value.words) &&
    value.words.every((word) => typeof word === 'string') &&
    'lastIsCut' in value &&
    typeof value.lastIsCut === 'boolean'
  );
}
