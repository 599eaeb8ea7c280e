import { cachePrefix } from '../core/offline/cache-prefix.ts';
import { rememberHiddenNames } from './hidden-names.ts';
import { forgetMarkedWords } from './marked-words.ts';
import { keepReread } from './reread.ts';
import { asideKey, asideTexts } from './salvage.ts';
import {
  deletedKey,
  ownPrefix,
  progressKey,
  readItem,
  removeItem,
  resultsKey,
  storage,
  storedName,
  writeItem,
  type Key,
  type ReaderKey,
} from './storage.ts';

/** An object rather than a list, so that the compiler reports a missing key. */
const readerKeys: Readonly<Record<ReaderKey, true>> = {
  theme: true,
  'language-chosen': true,
  'recent-searches': true,
  'trainer-view': true,
  shuffle: true,
  session: true,
  install: true,
};

const isReaderKey = (key: string): key is ReaderKey => Object.hasOwn(readerKeys, key);
const isOwn = (key: string): key is Key => key.startsWith(ownPrefix);

/** Keys under which this site keeps anything on this device; other sites of the same host are left alone. */
export function ownKeys(): Key[] {
  // What stands in for the tab's storage in the edition for a folder does not list its keys.
  const readers = Object.keys(readerKeys).filter(isReaderKey).map(storedName);
  const keys = new Set([...readers, progressKey, resultsKey, ...storedKeys()]);
  return [...keys].filter(isOwn).filter((key) => readItem(key) !== null);
}

function storedKeys(): string[] {
  try {
    const own = storage();
    return Array.from({ length: own.length }, (_, at) => own.key(at) ?? '');
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

/** Forgets everything but the learner's record, which has its own way of being deleted, and tells other tabs. */
export function forgetOthers(): void {
  for (const key of ownKeys()) if (key !== progressKey) removeItem(key);
  forgetMarkedWords();
  rememberHiddenNames(false);
  keepReread(undefined);
  writeItem(deletedKey, '');
  removeItem(deletedKey);
}

/** Forgets the pages that are saved for reading offline, and the worker that serves them. */
export async function forgetSavedSite(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return;
    await registration.unregister();
    const own = cachePrefix(registration.scope);
    for (const name of await caches.keys()) if (name.startsWith(own)) await caches.delete(name);
  } catch {
    // A browser that saves nothing has nothing to forget.
  }
}
