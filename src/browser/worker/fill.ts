import { isLasting, type SavedFile, type SavedSite } from '../../course/editions/saved-site.ts';
import { intact } from './intact.ts';
import type { Store } from './store.ts';

/** Requests at a time: more would keep the page that is being read from its own. */
const atOnce = 4;

/** Told how many bytes are there. */
export type Progress = (saved: number) => void;

/**
 * Saves every file of a site that is not there yet, each one checked. What other versions hold is not loaded again.
 * @param site what to save
 * @param address absolute address of the site's home
 * @throws when a file cannot be had whole, or there is no space; what is saved stays, and another call goes on from it
 */
export async function fill(site: SavedSite, store: Store, address: string, progress: Progress): Promise<void> {
  const versions = [site.version, ...(await store.versions()).filter((each) => each !== site.version)];
  const waiting = site.files.toReversed();
  const stopping = new AbortController();
  let saved = 0;
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file && !stopping.signal.aborted; file = waiting.pop()) {
      if (!(await isThere(file, versions, store))) {
        const loaded = await load(file, address, site.version, stopping.signal);
        await store.write(site.version, file.path, loaded);
      }
      saved += file.size;
      progress(saved);
    }
  };
  try {
    await Promise.all(
      Array.from({ length: atOnce }, () =>
        work().catch((error: unknown) => {
          stopping.abort();
          throw error;
        }),
      ),
    );
  } finally {
    stopping.abort();
  }
  await store.setComplete(site.version);
}

/** Whether a file is saved in the first of the versions; one that another version holds is copied. */
async function isThere(file: SavedFile, versions: readonly string[], store: Store): Promise<boolean> {
  const [own = ''] = versions;
  for (const version of versions) {
    const found = await store.read(version, file.path);
    const whole = found && (await intact(file, found, own));
    if (!whole) continue;
    if (version !== own) await store.write(own, file.path, whole);
    return true;
  }
  return false;
}

async function load(file: SavedFile, address: string, version: string, signal: AbortSignal): Promise<Response> {
  // What the browser holds may itself be cut short or foreign: then it is asked for anew.
  for (const cache of [isLasting(file.path) ? 'default' : 'no-cache', 'reload'] as const) {
    const whole = await intact(file, await fetch(address + file.path, { cache, signal }), version);
    if (whole) return whole;
  }
  throw new Error(`${file.path} is not what was built`);
}
