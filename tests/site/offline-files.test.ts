import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtFiles, savedFiles, wayOf } from '../../src/build/offline/saved-files.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { isNightly } from '../helpers/runs.ts';
import { sites } from '../helpers/sites.ts';

const afterBrotli = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe.each(sites)('what is saved for reading without a network, at $base', ({ folder, base, url }) => {
  const files = savedFiles(builtFiles(folder));
  const paths = new Set(files.map(({ path }) => path));
  const sitemap = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)/g)].map(
    ([, loc = '']) => loc,
  );

  const weigh = (): void => {
    const packs = globSync('saved/*', { cwd: folder });
    const alone = files.filter(({ path }) => wayOf(path) === 'alone').map(({ path }) => path);
    const size = [...packs, ...alone].reduce((sum, path) => sum + afterBrotli(readFileSync(join(folder, path))), 0);
    console.log(
      `precache at ${base}: ${files.length} files in ${packs.length + alone.length} requests, ${Math.round(size / 1000)} kB after brotli`,
    );
    expect(size).toBeLessThanOrEqual(1_050_000);
  };
  // Below a base it is the same but for a few bytes in each link.
  if (isNightly || base === '/') it('is at most 1,050 kB after brotli, in both languages', weigh);

  it('comes in packs that hold what the list of files says', () => {
    const packs = globSync('saved/*', { cwd: folder }).map((path) => readFileSync(join(folder, path)));
    const packed = files.filter(({ path }) => wayOf(path) !== 'alone');
    expect(packs.reduce((sum, { length }) => sum + length, 0)).toBe(packed.reduce((sum, { size }) => sum + size, 0));
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    for (const path of globSync('saved/*', { cwd: folder })) expect(worker).toContain(path.replaceAll('\\', '/'));
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
