import { mergeProgress } from '../core/progress/merge.ts';
import { emptyProgress, type Progress, type Stamp } from '../core/progress/record.ts';
import { seal, unseal } from '../core/progress/seal.ts';
import { clock } from './clock.ts';
import {
  ownPrefix,
  progressKey,
  readItem,
  removeItem,
  resultsKey,
  takeFromTab,
  writeItem,
  type Key,
} from './storage.ts';

/** Where this device keeps its id, by which its deeds are told from those of others. */
const deviceKey = `${ownPrefix}device` as const;

/** The storage adapter, as in `storage.ts`. */
export interface Storage {
  readonly read: (key: Key) => string | null;
  /** Tells whether the value was kept. */
  readonly write: (key: Key, value: string) => boolean;
  readonly remove: (key: Key) => void;
}

/**
 * Reads what is sound of a stored text that this version has not written, or that is damaged.
 * @returns undefined when it can neither be read whole nor be set aside, and must not be written over
 */
export type Salvage = (stored: string, storage: Storage) => Promise<Progress | undefined>;

const text = (progress: Progress): string => JSON.stringify(progress);

/**
 * One page's view of the stored record. Tabs may write at the same moment, so each keeps all that it knows, merges
 * whatever it meets, and writes again when something of its own is missing from storage: because another tab has
 * overwritten it, or because storage was full. What cannot be stored lasts as long as the page. What was stored by
 * another version or is damaged is salvaged by code that is loaded then; until it is read nothing is written over it.
 */
export class ProgressStore {
  readonly #storage: Storage;
  readonly #salvage: Salvage;
  /** Told of each change, and when something was read late: whether all that is known is kept now. */
  readonly #told: (kept: boolean) => void;
  #known = emptyProgress;
  /** The stored text that `#known` includes. */
  #seen: string | null = null;
  /** Whether all that is known is in storage. */
  #kept = true;
  /** The device's id, as long as none is stored. */
  #by = `d${Math.random().toString(36).slice(2, 8)}`;
  /** Stored text that is not read yet. */
  #unread: string | undefined;
  /** It can neither be read whole nor set aside. */
  #stuck = false;
  /** Settles when everything that was stored is read, as far as it can be. Never rejects. */
  #reading = Promise.resolve();

  constructor(storage: Storage, salvage: Salvage, told: (kept: boolean) => void = () => undefined) {
    this.#storage = storage;
    this.#salvage = salvage;
    this.#told = told;
  }

  /** The record as it is now. */
  read(): Progress {
    const stored = this.#storage.read(progressKey);
    if (stored !== this.#seen) this.#take(stored);
    return this.#known;
  }

  /** Settles once everything that was stored is read: at once, unless another version has stored it. Never rejects. */
  ready(): Promise<void> {
    this.read();
    return this.#reading;
  }

  /** What something gets that is done now: a number above all that are known. */
  stamp(): Stamp {
    let n = 0;
    for (const [, known] of text(this.read()).matchAll(/"n":(\d+)/g)) n = Math.max(n, Number(known));
    return { time: clock(), n: Math.min(n + 1, Number.MAX_SAFE_INTEGER - 1), by: this.#device() };
  }

  #device(): string {
    const stored = this.#storage.read(deviceKey) ?? '';
    if (/^[a-z\d]{1,12}$/.test(stored)) this.#by = stored;
    else this.#storage.write(deviceKey, this.#by);
    return this.#by;
  }

  /**
   * Adds to the record as it is at this moment.
   * @returns whether it was kept on the device, or will be once what is stored is read
   */
  add(change: Progress): boolean {
    return this.#write(mergeProgress(this.read(), change));
  }

  /**
   * Adds what is done now, and tells of it.
   * @param change makes a small record from the present one and what a deed of this moment gets
   * @returns as {@link add}
   */
  addDeed(change: (progress: Progress, stamp: Stamp) => Progress): boolean {
    const progress = this.read();
    const kept = this.#write(mergeProgress(progress, change(progress, this.stamp())));
    this.#told(kept);
    return kept;
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
    this.#take(null);
  }

  #take(stored: string | null): void {
    this.#seen = stored;
    const read = stored === null ? emptyProgress : unseal(stored);
    this.#unread = read ? undefined : (stored ?? undefined);
    this.#stuck = false;
    if (!read) {
      if (stored !== null) this.#reading = this.#readLate(stored);
      return;
    }
    this.#known = stored === null && this.#kept ? emptyProgress : mergeProgress(read, this.#known);
    this.#kept = text(this.#known) === text(read);
  }

  async #readLate(stored: string): Promise<void> {
    const read = await this.#salvage(stored, this.#storage).catch(() => undefined);
    // Meanwhile it was deleted, or another tab has read it and written.
    if (this.#unread !== stored) return;
    this.#stuck = !read;
    if (read) this.#unread = undefined;
    this.#told(this.#write(mergeProgress(this.#known, read ?? emptyProgress)));
  }

  /** What others have sent gives way. @returns whether there was any */
  #makeRoom(): boolean {
    if (this.#storage.read(resultsKey) === null) return false;
    this.#storage.remove(resultsKey);
    return true;
  }

  #write(progress: Progress): boolean {
    this.#known = progress;
    const next = seal(progress);
    const isKept = (): boolean => this.#storage.write(progressKey, next);
    this.#kept = this.#unread === undefined && (isKept() || (this.#makeRoom() && isKept()));
    if (this.#kept) this.#seen = next;
    return this.#kept || (this.#unread !== undefined && !this.#stuck);
  }
}

/** Told on `document` when a change could not be kept on the device. */
export const notKeptEvent = 'progress-not-kept';

/** Told on `document` when the record may have changed. */
const changedEvent = 'progress-changed';

const tell = (kept: boolean): void => {
  document.dispatchEvent(new Event(changedEvent));
  if (!kept) document.dispatchEvent(new Event(notKeptEvent));
};

const store = new ProgressStore(
  { read: readItem, write: writeItem, remove: removeItem },
  (...stored) => import('./salvage.ts').then(({ salvage }) => salvage(...stored)),
  tell,
);

// What the tab alone has kept, while the device was full or refused it, comes back.
const fromTab = unseal(takeFromTab(progressKey) ?? '');
if (fromTab) store.add(fromTab);

/** This page's record: {@link ProgressStore.read}. */
export const readProgress = store.read.bind(store);

/** {@link ProgressStore.ready} of this page's record. */
export const progressReady = store.ready.bind(store);

/** {@link ProgressStore.addDeed} to this page's record. */
export const addProgress = store.addDeed.bind(store);

/** Deletes the record. */
export function deleteProgress(): void {
  store.delete();
  tell(true);
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
      tell(true);
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      store.resume();
      tell(true);
    });
  }
  document.addEventListener(changedEvent, callback, { signal });
}
