import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { savedFiles } from '../../src/build/offline/saved-files.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { sites } from '../helpers/sites.ts';

describe.each(sites)('what is saved for reading without a network, at $base', ({ folder, base, url }) => {
  const files = savedFiles(folder);
  const paths = new Set(files.map(({ path }) => path));
  const sitemap = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)/g)].map(
    ([, loc = '']) => loc,
  );

  // 900 kB was wished for; a search entry of its own for each term of the glossary, in both languages, took it beyond.
  it('is at most 1,000 kB after brotli, in both languages', () => {
    const size = files.reduce((sum, { path }) => {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      return sum + brotliCompressSync(readFileSync(join(folder, file)), { params }).length;
    }, 0);
    console.log(`precache at ${base}: ${files.length} files, ${Math.round(size / 1000)} kB after brotli`);
    expect(size).toBeLessThanOrEqual(1_000_000);
  });

  it('holds every page, and so every address of the sitemap', () => {
    expect(
      htmlFiles(folder).filter((file) => !paths.has(file === '404.html' ? file : pathOf(file).replace('./', ''))),
    ).toEqual([]);
    expect(sitemap.length).toBeGreaterThan(30);
    expect(sitemap.filter((address) => !paths.has(address.replace(`${url}${base}`, '')))).toEqual([]);
  });

  it('is named by robots.txt', () => {
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${url}${base}sitemap.xml`);
  });

  it('leaves out what is large or for hosts alone', () => {
    expect([...paths].filter((path) => /\.zip$|^(cards|qr)\/|^sw\.js$|^_headers$|^screenshots\//.test(path))).toEqual(
      [],
    );
  });

  it.each(['manifest.webmanifest', 'en/manifest.webmanifest'])('%s can be installed', (path) => {
    const manifest: {
      start_url: string;
      scope: string;
      display: string;
      icons: { src: string; sizes: string; purpose?: string }[];
      shortcuts: { url: string }[];
      screenshots: { src: string }[];
    } = JSON.parse(readFileSync(join(folder, path), 'utf8'));
    const inSite = (address: string): string => address.slice(base.length);
    expect(manifest).toMatchObject({
      scope: base,
      start_url: `${base}${path.replace('manifest.webmanifest', '')}`,
      display: 'standalone',
    });
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
      expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']),
    );
    expect(manifest.shortcuts).toHaveLength(4);
    for (const { url: page } of manifest.shortcuts) expect(paths).toContain(inSite(page));
    for (const { src } of [...manifest.icons, ...manifest.screenshots])
      expect(() => readFileSync(join(folder, inSite(src)))).not.toThrow();
    const home = readFileSync(join(folder, path.replace('manifest.webmanifest', 'index.html')), 'utf8');
    expect(home).toContain(`<link rel="manifest" href="${base}${path}">`);
  });
});
