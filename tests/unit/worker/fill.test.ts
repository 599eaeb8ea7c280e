import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fill } from '../../../src/worker/fill.ts';
import { Store } from '../../../src/worker/store.ts';
import { shortHash, type SavedFile, type SavedSite } from '../../../src/core/offline/saved-site.ts';
import { withVersion } from '../../../src/core/offline/stamp.ts';
import { memoryCaches } from '../../helpers/memory-caches.ts';

const home = 'https://example.org/';
const contents = new Map([
  ['', '<p>Trang đầu</p>'],
  ['a/', '<p>Bài một</p>'],
  ['b/', '<p>Bài hai</p>'],
  ['_astro/x.js', 'run()'],
  ['_astro/y.css', 'p{}'],
  ['data.json', '{}'],
  ['alone.txt', 'alone'],
]);
const files = [...contents].map(([path, content]): SavedFile => ({
  path,
  hash: shortHash(createHash('sha256').update(content).digest()),
  size: Buffer.byteLength(content),
}));
const site: SavedSite = {
  version: 'v2',
  files,
  packs: [
    { path: 'saved/0', first: 0, count: 3 },
    { path: 'saved/1', first: 3, count: 3 },
  ],
  lost: [],
};

/** What a host answers: a file, a pack, a page with its stamp. */
function answer(path: string): Response {
  const pack = site.packs.find((each) => each.path === path);
  if (pack) {
    const parts = files.slice(pack.first, pack.first + pack.count).map((file) => contents.get(file.path) ?? '');
    return new Response(parts.join(''));
  }
  const content = contents.get(path);
  if (content === undefined) return new Response('gone', { status: 404 });
  return new Response(content.startsWith('<') ? withVersion(content, 'v2') : content);
}

let asked: string[];
let behave: (path: string, count: number) => Response | 'break';
beforeEach(() => {
  asked = [];
  behave = answer;
  vi.stubGlobal('caches', memoryCaches());
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.slice(home.length);
    asked.push(path);
    const given = behave(path, asked.length);
    if (given === 'break') throw new TypeError('Failed to fetch');
    return given;
  });
});
afterEach(() => vi.unstubAllGlobals());

const store = (): Store => new Store(home);
const saved = async (version: string): Promise<string[]> => {
  const found = await Promise.all(files.map(async ({ path }) => ((await store().read(version, path)) ? [path] : [])));
  return found.flat();
};
const all = files.map(({ path }) => path);

describe('saving a site', () => {
  it('saves every file, in few requests, and counts the bytes', async () => {
    const progress = vi.fn();
    await fill(site, store(), home, progress);
    expect(await saved('v2')).toEqual(all);
    expect(await store().isComplete('v2')).toBe(true);
    expect(asked.toSorted()).toEqual(['alone.txt', 'saved/0', 'saved/1']);
    expect(progress).toHaveBeenLastCalledWith(files.reduce((sum, { size }) => sum + size, 0));
  });

  it('goes on from wherever the line broke, and is not complete before all is there', async () => {
    for (let cut = 0; cut < 3; cut += 1) {
      vi.stubGlobal('caches', memoryCaches());
      asked.length = 0;
      behave = (path, count) => (count > cut ? 'break' : answer(path));
      await expect(fill(site, store(), home, () => undefined)).rejects.toThrow();
      expect(await store().isComplete('v2'), `after ${cut} answers`).toBe(false);
      const before = await saved('v2');
      behave = answer;
      asked.length = 0;
      await fill(site, store(), home, () => undefined);
      expect(await saved('v2')).toEqual(all);
      expect(asked.filter((path) => before.includes(path))).toEqual([]);
    }
  });

  it.each([
    ['answers 500', (): Response => new Response('error', { status: 500 })],
    ['answers 404', (): Response => new Response('gone', { status: 404 })],
    ['is a login page', (): Response => new Response('<h1>Log in</h1>')],
    ['is cut short', (path: string): Response => new Response(contents.get(path)?.slice(1) ?? 'half')],
  ])('a pack that %s leaves its files to be asked for one by one; such a file is not saved', async (_name, wrong) => {
    behave = (path) => (path.startsWith('saved/') ? wrong(path) : answer(path));
    await fill(site, store(), home, () => undefined);
    expect(await saved('v2')).toEqual(all);
    for (const { path: broken } of files) {
      vi.stubGlobal('caches', memoryCaches());
      behave = (path) => (path.startsWith('saved/') || path === broken ? wrong(path) : answer(path));
      await expect(fill(site, store(), home, () => undefined)).rejects.toThrow();
      expect(await saved('v2')).not.toContain(broken);
      expect(await store().isComplete('v2')).toBe(false);
    }
  });

  it('copies what another version holds, under the new stamp, and loads the rest', async () => {
    await fill({ ...site, version: 'v1' }, store(), home, () => undefined);
    asked.length = 0;
    const changed = new Map(contents).set('b/', '<p>Bài hai, sửa</p>');
    behave = (path) => new Response(withVersion(changed.get(path) ?? '', 'v3'));
    const content = changed.get('b/') ?? '';
    const next: SavedSite = {
      ...site,
      version: 'v3',
      files: files.map((file) =>
        file.path === 'b/'
          ? {
              path: 'b/',
              hash: shortHash(createHash('sha256').update(content).digest()),
              size: Buffer.byteLength(content),
            }
          : file,
      ),
    };
    await fill(next, store(), home, () => undefined);
    expect(asked).toEqual(['b/']);
    expect(await (await store().read('v3', 'a/'))?.text()).toBe(withVersion('<p>Bài một</p>', 'v3'));
    expect(await (await store().read('v1', 'b/'))?.text()).toBe(withVersion('<p>Bài hai</p>', 'v1'));
  });
});
