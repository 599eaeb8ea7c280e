import { fingerprint } from '../course/fingerprint.ts';
import { mergeProgress } from '../course/progress/merge.ts';
import { parseProgress } from '../course/progress/parse.ts';
import { emptyProgress, type Progress } from '../course/progress/record.ts';
import { readItem, removeItem, writeItem, type Key } from './storage.ts';

/** Where the record is stored. */
export const progressKey = 'sale-marketing:progress';

/** What could not be read is kept under this and a fingerprint of it. */
export const asideKey = 'sale-marketing:set-aside:';

/** The doors of the storage, as in `storage.ts`. */
export interface Storage {
  readonly read: (key: Key) => string | null;
  /** Tells whether the value was kept. */
  readonly write: (key: Key, value: string) => boolean;
  readonly remove: (key: Key) => void;
}

const text = (progress: Progress): string => JSON.stringify(progress);

/**
 * One page's view of the stored record. Tabs may write at the same moment, so each keeps all that it knows, merges
 * whatever it meets, and writes again when something of its own is missing from storage: because another tab has
 * overwritten it, or because storage was full. What cannot be stored lasts as long as the page.
 */
export class ProgressStore {
  readonly #storage: Storage;
  #known = emptyProgress;
  /** The stored text that `#known` includes. */
  #seen: string | null = null;
  /** Whether all that is known is in storage. */
  #kept = true;
  /** Stored text that can neither be read nor be put elsewhere: it is not written over. */
  #stuck = false;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  read(): Progress {
    const stored = this.#storage.read(progressKey);
    if (stored !== this.#seen) this.#take(stored);
    return this.#known;
  }

  /**
   * Adds to the record as it is at this moment.
   * @returns whether it was kept on the device
   */
  add(change: Progress): boolean {
    return this.#write(mergeProgress(this.read(), change));
  }

  /**
   * Another tab has written.
   * @param stored what it has written; null when it has deleted the record
   */
  met(stored: string | null): void {
    if (stored === null) this.#kept = true;
    this.#take(stored);
    this.read();
    if (!this.#kept) this.#write(this.#known);
  }

  /** The page has lain in the back cache, where it heard nothing: what was stored then may have been deleted since. */
  resume(): void {
    if (this.#kept) this.#take(null);
  }

  /** Deletes the record. */
  delete(): void {
    this.#storage.remove(progressKey);
    this.#kept = true;
    this.#stuck = false;
    this.#take(null);
  }

  #take(stored: string | null): void {
    const read = stored === null ? emptyProgress : this.#open(stored);
    this.#known = stored === null && this.#kept ? emptyProgress : mergeProgress(read, this.#known);
    this.#kept = text(this.#known) === text(read);
    this.#seen = stored;
  }

  #write(progress: Progress): boolean {
    const next = text(progress);
    this.#known = progress;
    this.#kept = !this.#stuck && this.#storage.write(progressKey, next);
    if (this.#kept) this.#seen = next;
    return this.#kept;
  }

  #open(stored: string): Progress {
    const parsed = parseProgress(parseJson(stored));
    if (!parsed?.whole) this.#setAside(stored);
    return parsed?.progress ?? emptyProgress;
  }

  #setAside(stored: string): void {
    const { read, write, remove } = this.#storage;
    const aside: Key = `${asideKey}${fingerprint(stored)}`;
    if (read(aside) === stored || write(aside, stored)) return;
    // No room for two: it is moved, and put back where that fails.
    remove(progressKey);
    if (write(aside, stored)) return;
    this.#stuck = true;
    write(progressKey, stored);
  }
}

function parseJson(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}

const store = new ProgressStore({ read: readItem, write: writeItem, remove: removeItem });

/** Told on `document` when a change could not be kept on the device. */
export const notKeptEvent = 'progress-not-kept';

/** Told on `document` when the record may have changed. */
const changedEvent = 'progress-changed';

const tell = (event: string): boolean => document.dispatchEvent(new Event(event));

/** The record as it is now. */
export function readProgress(): Progress {
  return store.read();
}

/**
 * Adds to the record.
 * @param change makes a small record from the present one and the time
 */
export function addProgress(change: (progress: Progress, now: string) => Progress): void {
  const kept = store.add(change(store.read(), new Date().toISOString()));
  tell(changedEvent);
  if (!kept) tell(notKeptEvent);
}

/** Deletes the record. */
export function deleteProgress(): void {
  store.delete();
  tell(changedEvent);
}

let listening = false;

/** Calls back when the record may have changed: here, in another tab, or while this page lay in the back cache. */
export function onProgress(callback: () => void, signal: AbortSignal): void {
  if (!listening) {
    listening = true;
    addEventListener('storage', ({ key, newValue }) => {
      // No key: all of the storage was cleared.
      if (key !== progressKey && key !== null) return;
      store.met(newValue);
      tell(changedEvent);
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      store.resume();
      tell(changedEvent);
    });
  }
  document.addEventListener(changedEvent, callback, { signal });
}
