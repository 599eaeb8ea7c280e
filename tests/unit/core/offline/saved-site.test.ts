import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  fileOf,
  fromScript,
  intoScript,
  isLasting,
  isPage,
  shortHash,
  typeOf,
} from '../../../../src/core/offline/saved-site.ts';

describe('a saved file', () => {
  it.each([
    ['index.html', ''],
    ['nguon/index.html', 'nguon/'],
    ['404.html', '404.html'],
    ['_astro/a.js', '_astro/a.js'],
    ['a/not-index.html', 'a/not-index.html'],
    ['a/index.html.txt', 'a/index.html.txt'],
  ])('%s is asked for at “%s”', (file, address) => {
    expect(addressOf(file)).toBe(address);
    expect(fileOf(address)).toBe(file);
    expect(isPage(address)).toBe(file.endsWith('.html'));
  });

  it('lasts when its name holds its hash', () => {
    expect(isLasting('_astro/a.1234.js')).toBe(true);
    expect(isLasting('icon.svg')).toBe(false);
  });

  it.each([
    ['', 'text/html; charset=utf-8'],
    ['a.b/', 'text/html; charset=utf-8'],
    ['pagefind/pagefind.js', 'text/javascript; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['pagefind/pagefind-entry.json', 'application/json'],
    ['icon.svg', 'image/svg+xml'],
    ['manifest.webmanifest', 'application/manifest+json'],
    ['pagefind/fragment/vi_1.bin', 'application/octet-stream'],
  ])('“%s” from a pack is of the type %s', (path, type) => {
    expect(typeOf(path)).toBe(type);
  });

  it('is told by the beginning of its digest, fit for an address', () => {
    const digest = createHash('sha256').update('a').digest();
    expect(shortHash(digest)).toBe(digest.toString('base64url').slice(0, 16));
    expect(shortHash(new Uint8Array(digest).buffer)).toBe(shortHash(digest));
    expect(shortHash(Buffer.from('+/+/+/+/+/+/+/+/+/+/', 'base64'))).toBe('-_-_-_-_-_-_-_-_');
  });
});

describe('a saved site', () => {
  const site = {
    version: 'v',
    files: [
      { path: '', hash: 'a-_0', size: 12 },
      { path: 'nguon/', hash: 'b', size: 0 },
      { path: 'icons/of the course.png', hash: 'c', size: 3 },
    ],
    packs: [{ path: 'saved/1.txt', first: 0, count: 2 }],
    lost: [{ prefix: '', html: '<p>' }],
  };

  it('is the same after its way through a script, where a file is a line', () => {
    expect(intoScript(site).files).toBe('a-_0 12 \nb 0 nguon/\nc 3 icons/of the course.png');
    expect(fromScript(intoScript(site))).toEqual(site);
    expect(fromScript(intoScript({ ...site, files: [] })).files).toEqual([]);
  });
});
