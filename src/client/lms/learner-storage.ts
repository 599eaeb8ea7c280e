import { ownPrefix, type Key } from '../storage.ts';

/** What of `Storage` the course uses. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A habit of the device, which pages read before any script of theirs has come. */
const ofDevice: readonly string[] = [`${ownPrefix}theme`];

/**
 * What one learner's pages keep in this browser. The host of a learning platform is shared by its courses, and a
 * computer by its learners: every name has the course's id and a fingerprint of the learner. What the browser refuses
 * lasts as long as the session; nothing is thrown, since the platform keeps it too.
 */
export class LearnerStorage implements StorageLike {
  readonly #prefix: string;
  readonly #device: () => StorageLike;
  readonly #writes: boolean;
  /** What the browser did not take; null where something is forgotten. */
  readonly #memory = new Map<string, string | null>();

  /**
   * @param learner the fingerprint of the platform's id of the learner
   * @param writes false: nothing is written to the device
   * @param device throws where the browser refuses it
   */
  constructor(learner: string, writes: boolean, device: () => StorageLike = () => localStorage) {
    this.#prefix = `${ownPrefix}${learner}:`;
    this.#device = device;
    this.#writes = writes;
  }

  #name(key: string): string {
    if (ofDevice.includes(key)) return key;
    return this.#prefix + (key.startsWith(ownPrefix) ? key.slice(ownPrefix.length) : key);
  }

  getItem(key: string): string | null {
    const kept = this.#memory.get(key);
    if (kept !== undefined) return kept;
    try {
      return this.#device().getItem(this.#name(key));
    } catch {
      return null;
    }
  }

  setItem(key: string, value: string): void {
    try {
      if (!this.#writes) throw new Error('Nothing is written');
      this.#device().setItem(this.#name(key), value);
      this.#memory.delete(key);
    } catch {
      this.#memory.set(key, value);
    }
  }

  removeItem(key: string): void {
    this.#memory.set(key, null);
    if (!this.#writes) return;
    try {
      this.#device().removeItem(this.#name(key));
      this.#memory.delete(key);
    } catch {
      // It stays forgotten for this session.
    }
  }

  get length(): number {
    return this.#keys().length;
  }

  key(index: number): string | null {
    return this.#keys()[index] ?? null;
  }

  #keys(): Key[] {
    const keys = new Set<string>();
    try {
      const device = this.#device();
      for (let at = 0; at < device.length; at += 1) {
        const name = device.key(at) ?? '';
        if (ofDevice.includes(name)) keys.add(name);
        if (name.startsWith(this.#prefix)) keys.add(ownPrefix + name.slice(this.#prefix.length));
      }
    } catch {
      // What the browser refuses has no keys.
    }
    for (const [key, value] of this.#memory) {
      if (value === null) keys.delete(key);
      else keys.add(key);
    }
    return [...keys].filter((key): key is Key => key.startsWith(ownPrefix));
  }
}
