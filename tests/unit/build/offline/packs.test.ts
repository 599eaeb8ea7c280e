import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePacks } from '../../../../src/build/offline/packs.ts';
import { builtFiles, savedFiles, wayOf } from '../../../../src/build/offline/saved-files.ts';
import type { Pack } from '../../../../src/core/offline/saved-site.ts';
import { withVersion } from '../../../../src/core/offline/stamp.ts';

let folder: string;
beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'packs-'))}/`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

const packsOf = (): Pack[] => {
  const site = builtFiles(folder);
  return writePacks(folder, site, savedFiles(site));
};

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('packs of files to be saved', () => {
  it('hold pages, text and the search index apart, in the order of the list, pages without their mark, the index unpacked', () => {
    write({
      'index.html': withVersion('<p>home', 'v1'),
      'b/index.html': withVersion('<p>b', 'v1'),
      'pagefind/words.txt': 'từ',
      'pagefind/a.bin': gzipSync('A'),
      '_astro/a.js': 'run()',
    });
    const files = savedFiles(builtFiles(folder));
    const packs = packsOf();
    expect(packs.map(({ first, count }) => files.slice(first, first + count).map(({ path }) => path))).toEqual([
      ['b/', ''],
      ['pagefind/words.txt'],
      ['pagefind/a.bin'],
    ]);
    expect(packs.map(({ path }) => read(path))).toEqual(['<p>b<p>home', 'từ', 'A']);
    expect(packs.map(({ path }) => path.replace(/.*\./, ''))).toEqual(['txt', 'txt', 'txt']);
  });

  it('are cut before they are large, and none is written for a large site', () => {
    const page = 'x'.repeat(150_000);
    write(Object.fromEntries(Array.from({ length: 5 }, (_each, at) => [`${at}/index.html`, page + at])));
    const packs = packsOf();
    expect(packs.map(({ count }) => count)).toEqual([2, 2, 1]);
    write({ 'large.txt': 'x'.repeat(8_000_000) });
    expect(packsOf()).toEqual([]);
  });

  it('change their name with their content, and leave no older ones', () => {
    write({ 'index.html': 'one' });
    const [before] = packsOf();
    write({ 'index.html': 'two' });
    const [after] = packsOf();
    expect(after?.path).not.toBe(before?.path);
    expect(() => read(before?.path ?? '')).toThrow(/ENOENT/);
  });

  it.each([
    ['404.html', 'page'],
    ['_astro/a.js', 'alone'],
    ['pagefind/wasm.en.bin', 'index'],
    ['pagefind/pagefind.js', 'text'],
    ['pagefind/filter/vi_1.bin', 'index'],
  ])('%s goes as “%s”', (path, way) => {
    expect(wayOf(path)).toBe(way);
  });
});
