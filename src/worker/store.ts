import { cachePrefix } from '../core/offline/cache-prefix.ts';

/** Versions are kept at least two deep: a page from the one before may come back from the browser's history. */
const keptAtLeast = 2;
/** Where only visited pages are kept, older versions still hold some; at most so many. */
const keptAtMost = 5;

/**
 * What the browser keeps of this site, in its Cache Storage: one cache for each version, never shared, and one with
 * what the worker has to remember. All names begin with the site's address: other sites may live on the same host.
 */
export class Store {
  readonly #scope: string;
  readonly #prefix: string;
  readonly #clients = new Map<string, string | undefined>();

  /** @param scope absolute address of the site's home, with a slash at the end */
  constructor(scope: string) {
    this.#scope = scope;
    this.#prefix = cachePrefix(scope);
  }

  /** The saved answer to an address, from one version. */
  async read(version: string, path: string): Promise<Response | undefined> {
    return caches.match(this.#scope + path, { cacheName: this.#prefix + version });
  }

  /** Saves an answer. @throws when there is no space */
  async write(version: string, path: string, response: Response): Promise<void> {
    const cache = await caches.open(this.#prefix + version);
    await cache.put(this.#scope + path, response);
  }

  /** The versions that hold anything, those that served last first. */
  async versions(): Promise<readonly string[]> {
    const names = (await caches.keys())
      .filter((name) => name.startsWith(this.#prefix))
      .map((name) => name.slice(this.#prefix.length))
      .filter((name) => name !== memory);
    const order = await this.#order();
    const rank = (version: string): number => (order.includes(version) ? order.indexOf(version) : order.length);
    return names.toSorted((one, other) => rank(one) - rank(other));
  }

  /** Notes that every file of a version is there. */
  async setComplete(version: string): Promise<void> {
    await this.write(version, completeMark, new Response());
  }

  /** Whether every file of a version was there; a deleted cache takes this note along. */
  async isComplete(version: string): Promise<boolean> {
    return (await this.read(version, completeMark)) !== undefined;
  }

  /** Notes that there is no space for all of a version, and gives back what its beginning took. */
  async setTooLarge(version: string): Promise<void> {
    // A deleted cache keeps its space while anything still holds it; deleted entries give theirs back at once.
    const cache = await caches.open(this.#prefix + version);
    for (const request of await cache.keys()) await cache.delete(request);
    await caches.delete(this.#prefix + version);
    await this.#remember('too-large', version);
  }

  /** Whether there was no space for all of a version: it is not tried again by itself. */
  async isTooLarge(version: string): Promise<boolean> {
    return (await this.#recall('too-large')) === version;
  }

  /** Notes that a version serves from now on, and deletes those that nobody needs. */
  async setServing(version: string, living: readonly string[]): Promise<void> {
    const order = [version, ...(await this.#order()).filter((each) => each !== version)].slice(0, keptAtMost);
    await this.#remember('order', JSON.stringify(order));
    const inUse = new Set(await Promise.all(living.map((client) => this.versionOfClient(client))));
    let complete = false;
    for (const [index, each] of (await this.versions()).entries()) {
      const wanted = index < keptAtLeast || (!complete && order.includes(each)) || inUse.has(each);
      complete ||= await this.isComplete(each);
      if (!wanted) await caches.delete(this.#prefix + each);
    }
    await this.#forgetClients(living);
  }

  /** Which version a page in a window came from. */
  async versionOfClient(id: string): Promise<string | undefined> {
    if (!this.#clients.has(id)) this.#clients.set(id, await this.#recall(`client/${id}`));
    return this.#clients.get(id);
  }

  /** Remembers which version a page in a window came from. Survives the worker's sleep. */
  async setVersionOfClient(id: string, version: string): Promise<void> {
    this.#clients.set(id, version);
    await this.#remember(`client/${id}`, version);
  }

  async #order(): Promise<readonly string[]> {
    try {
      const stored: unknown = JSON.parse((await this.#recall('order')) ?? '[]');
      return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
    } catch {
      return [];
    }
  }

  async #forgetClients(living: readonly string[]): Promise<void> {
    const cache = await caches.open(this.#prefix + memory);
    const gone = (await cache.keys()).filter(({ url }) => {
      const [, id] = /\/client\/(.+)$/.exec(url) ?? [];
      return id !== undefined && !living.includes(id);
    });
    for (const request of gone) await cache.delete(request);
  }

  async #recall(key: string): Promise<string | undefined> {
    return (await this.read(memory, key))?.text();
  }

  async #remember(key: string, value: string): Promise<void> {
    // Without space the worker goes on with what it knows while it is awake.
    await this.write(memory, key, new Response(value)).catch(() => undefined);
  }
}

const memory = 'memory';
const completeMark = '?complete';
