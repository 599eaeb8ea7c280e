import { isLasting, type Pack, type SavedFile, type SavedSite } from '../core/offline/saved-site.ts';
import { headersOf, intact, intactPart } from './intact.ts';
import type { Store } from './store.ts';

/** Requests at a time: more would keep the page that is being read from its own. */
const atOnce = 4;
/** What is under way when a file fails has so long to come, in milliseconds: the next visit need not ask for it again. */
const grace = 5000;

/** The host answers with something else than what was built. */
export class NotBuilt extends Error {}

/** Told how many bytes are there. */
export type Progress = (saved: number) => void;

/**
 * Saves every file of a site that is not there yet, each one checked. What other versions hold is not loaded again.
 * @param site what to save
 * @param address absolute address of the site's home
 * @throws when a file cannot be had whole, or there is no space; what is saved stays, and another call goes on from it
 */
export async function fill(site: SavedSite, store: Store, address: string, progress: Progress): Promise<void> {
  await new Filling(site, store, address, progress).run();
}

class Filling {
  readonly #site: SavedSite;
  readonly #store: Store;
  readonly #address: string;
  readonly #progress: Progress;
  readonly #stopping = new AbortController();
  readonly #missing = new Set<SavedFile>();
  #saved = 0;

  constructor(site: SavedSite, store: Store, address: string, progress: Progress) {
    this.#site = site;
    this.#store = store;
    this.#address = address;
    this.#progress = progress;
  }

  async run(): Promise<void> {
    const { files, version } = this.#site;
    const versions = [version, ...(await this.#store.versions()).filter((each) => each !== version)];
    await this.#each(files, async (file) => {
      if (await this.#isThere(file, versions)) this.#count(file);
      else this.#missing.add(file);
    });
    await this.#each(this.#site.packs, async (pack) => this.#loadPack(pack));
    await this.#each([...this.#missing], async (file) => this.#write(file, await this.#load(file)));
    await this.#store.setComplete(version);
  }

  /** Some at a time, in order. After a failure no more are begun; those under way may come to their end, if it is soon. */
  async #each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
    const waiting = all.toReversed();
    const workers = Array.from({ length: atOnce }, async () => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
        await work(one).catch((error: unknown) => {
          waiting.length = 0;
          setTimeout(() => this.#stopping.abort(), grace);
          throw error;
        });
      }
    });
    const failed = (await Promise.allSettled(workers)).find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Whether a file is saved in the first of the versions; one that another version holds is copied. */
  async #isThere(file: SavedFile, versions: readonly string[]): Promise<boolean> {
    const [own = ''] = versions;
    for (const version of versions) {
      const found = await this.#store.read(version, file.path);
      const whole = found && (await intact(file, found, own));
      if (!whole) continue;
      if (version !== own) await this.#store.write(own, file.path, whole);
      return true;
    }
    return false;
  }

  /** Saves what a pack holds, if more than half of it is wanted. A pack that is not what was built leaves its files to be asked for one by one. */
  async #loadPack({ path, first, count }: Pack): Promise<void> {
    const files = this.#site.files.slice(first, first + count);
    const wanted = files.filter((file) => this.#missing.has(file));
    if (wanted.length === 0 || sizeOf(wanted) * 2 < sizeOf(files)) return;
    const response = await this.#ask(path, 'no-store');
    if (!response.ok) return;
    const content = new Uint8Array(await response.arrayBuffer());
    let at = 0;
    for (const file of files) {
      const part = content.subarray(at, (at += file.size));
      if (!this.#missing.has(file)) continue;
      const whole = await intactPart(file, part, headersOf(response), this.#site.version);
      if (!whole) return;
      await this.#write(file, whole);
    }
  }

  async #load(file: SavedFile): Promise<Response> {
    // What the browser holds may itself be cut short or foreign: then it is requested again.
    for (const cache of [isLasting(file.path) ? 'default' : 'no-cache', 'reload'] as const) {
      const whole = await intact(file, await this.#ask(file.path, cache), this.#site.version);
      if (whole) return whole;
    }
    throw new NotBuilt(file.path);
  }

  async #ask(path: string, cache: RequestCache): Promise<Response> {
    return fetch(this.#address + path, { cache, signal: this.#stopping.signal });
  }

  async #write(file: SavedFile, content: Response): Promise<void> {
    await this.#store.write(this.#site.version, file.path, content);
    this.#missing.delete(file);
    this.#count(file);
  }

  #count({ size }: SavedFile): void {
    this.#saved += size;
    this.#progress(this.#saved);
  }
}

function sizeOf(files: readonly SavedFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
