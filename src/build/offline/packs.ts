import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack, SavedFile } from '../../core/offline/saved-site.ts';
import { contentOf, hashOf, wayOf, type BuiltFiles } from './saved-files.ts';

/** Bytes before compression: some 50 kB on the line, so that little is lost where it breaks. */
const packSize = 400_000;
/** Bytes. A site above it is large for a phone anyhow, and packs would double what its host has to keep. */
const packedUpTo = 8_000_000;

/**
 * Writes the packs of a site into its folder `saved`, in place of those that are there. Each is named by its hash: a new
 * deploy's pack is never taken for an old one's.
 * @param folder absolute path of the built site
 * @param site what the files hold
 * @param files of that site, those that go together standing together
 * @returns the packs; none when the site is large
 */
export function writePacks(folder: string, site: BuiltFiles, files: readonly SavedFile[]): Pack[] {
  rmSync(join(folder, 'saved'), { recursive: true, force: true });
  const size = files.reduce((sum, file) => sum + (wayOf(file.path) === 'alone' ? 0 : file.size), 0);
  if (size > packedUpTo) return [];
  mkdirSync(join(folder, 'saved'));
  return runs(files).map(({ first, count }) => {
    const content = Buffer.concat(files.slice(first, first + count).map(({ path }) => contentOf(site, path)));
    // Every host compresses text.
    const path = `saved/${hashOf(content)}.txt`;
    writeFileSync(join(folder, path), content);
    return { path, first, count };
  });
}

/** Files that follow each other, go the same way and are together no larger than a pack. */
function runs(files: readonly SavedFile[]): { first: number; count: number }[] {
  const found: { first: number; count: number; size: number; way: string }[] = [];
  for (const [index, { path, size }] of files.entries()) {
    const way = wayOf(path);
    const last = found.at(-1);
    if (way === 'alone') continue;
    if (last?.way === way && last.size + size <= packSize) {
      last.count += 1;
      last.size += size;
    } else found.push({ first: index, count: 1, size, way });
  }
  return found;
}
