import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionFile, editionFiles } from '../helpers/edition.ts';
import { htmlFiles } from '../helpers/html-files.ts';
import { sites } from '../helpers/sites.ts';

describe.each(sites)('the folder edition, of the site at $base', ({ folder, url, base }) => {
  const { path, bytes } = editionFile(folder);
  const files = editionFiles(folder);
  const names = [...files.keys()];
  const text = (name: string): string => files.get(name)?.toString() ?? '';
  const pages = names.filter((name) => name.endsWith('.html'));

  it('is at most 1.8 MB, named with the version of the site', () => {
    const [, version = 'none'] =
      /<!--version ([\w-]+)-->$/.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? [];
    expect(path).toBe(`tai-ve/sale-marketing-${version}-offline.zip`);
    expect(bytes.length).toBeLessThanOrEqual(1_800_000);
  });

  it.each(['tai-ve/index.html', 'en/download/index.html'])('%s offers it, with its size and checksum', (page) => {
    const html = readFileSync(join(folder, page), 'utf8');
    expect(html).toContain(`href="${base}${path}"`);
    expect(html).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(html.replace(/[.,\s]/g, '')).toContain(`<dd>${bytes.length}<`);
    expect(html).not.toMatch(/\{(?:version|megabytes|name|size|sha256)\}|edition-part|edition-fact|data-fact/);
    expect(text(page)).toContain(`${url}${base}${page.replace('index.html', '')}`);
    expect(text(page)).not.toMatch(
      /\{(?:version|megabytes|name|size|sha256)\}|edition-part|edition-fact|data-fact|\.zip"/,
    );
  });

  it('holds every page of the site', () => {
    expect(htmlFiles(folder).filter((page) => !pages.includes(page))).toEqual([]);
  });

  it('has names that Windows takes: short, without forbidden characters, told apart without case', () => {
    expect(names.filter((name) => name.length > 100)).toEqual([]);
    const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
    const bad = names.filter((name) =>
      name.split('/').some((part) => part === '' || /[<>:"\\|?*\u0000-\u001f]|[. ]$/.test(part) || reserved.test(part)),
    );
    expect(bad).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it.each(pages)('%s: every link leads to a file of the edition, or is an address of the web', (page) => {
    const wrong = [...text(page).matchAll(/<[a-z][^>]*?\s(?:href|src|action)="([^"]+)"/g)]
      .map(([, href = '']) => href.replaceAll('&amp;', '&'))
      .filter((href) => !/^(https?:|mailto:|data:|#)/.test(href))
      .filter((href) => !files.has(decodeURI(posix.join(posix.dirname(page), href.replace(/[?#].*/, '')))));
    expect(wrong).toEqual([]);
    expect(text(page)).not.toMatch(/type="module"|<link rel="(preload|modulepreload|manifest)"/);
  });

  it('holds nothing that reaches out: no module, no service worker, no other fetch', () => {
    const script = text('edition/course.js');
    const site = script.slice(script.indexOf('\n'));
    expect(site.match(/.{20}(?:\bimport\s*\(|\bimport\.meta|\bexport\s*\{|(?<!\.)\bfetch\()/)).toBeNull();
    expect(site.includes('courseEdition.fetch(')).toBe(true);
    expect(names.filter((name) => /(^|\/)(sw\.js|_headers|sitemap\.xml|.*\.webmanifest|.*\.zip)$/.test(name))).toEqual(
      [],
    );
  });
});
