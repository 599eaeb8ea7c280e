import { progressKey } from './progress-store.ts';
import { asideKey, asideTexts } from './salvage.ts';
import { resultsKey } from './results-store.ts';
import { ownPrefix, readItem, removeItem, storage, type Key, type ReaderKey } from './storage.ts';

/** An object, so that the compiler misses a key that is not here. */
const readerKeys: Readonly<Record<ReaderKey, true>> = {
  theme: true,
  'language-chosen': true,
  'recent-searches': true,
  'trainer-view': true,
  shuffle: true,
};

const isOwn = (key: string): key is Key => Object.hasOwn(readerKeys, key) || key.startsWith(ownPrefix);

/** Keys under which this site keeps anything on this device; other sites of the same host are left alone. */
export function ownKeys(): Key[] {
  // What stands in for the tab's storage in the edition for a folder does not list its keys.
  const keys = new Set([...Object.keys(readerKeys), progressKey, resultsKey, ...storedKeys()]);
  return [...keys].filter(isOwn).filter((key) => readItem(key) !== null);
}

function storedKeys(): string[] {
  try {
    return Object.keys(storage());
  } catch {
    return [];
  }
}

/** What was found in storage, could not be read, and was put by. */
export function setAside(): string[] {
  return ownKeys()
    .filter((key) => key.startsWith(asideKey))
    .flatMap((key) => (key === asideKey ? asideTexts(readItem(key)) : (readItem(key) ?? [])));
}

/** Forgets everything but the learner's record, which has its own way of being deleted. */
export function forgetOthers(): void {
  for (const key of ownKeys()) if (key !== progressKey) removeItem(key);
  try {
    // Words that a search has handed to a page which was never opened: see `marked-words.ts`.
    sessionStorage.removeItem('marked-words');
  } catch {
    // Blocked storage holds nothing to forget.
  }
}
