import { expect, it } from 'vitest';
import { sitemapFile } from '../../../../src/build/hosting/sitemap.ts';

it('lists every address once, sorted, as XML', () => {
  const text = sitemapFile(['https://a.org/b/', 'https://a.org/a/', 'https://a.org/a/', 'https://a.org/?a=1&b=2']);
  expect(text.match(/<loc>[^<]*/g)).toEqual([
    '<loc>https://a.org/?a=1&amp;b=2',
    '<loc>https://a.org/a/',
    '<loc>https://a.org/b/',
  ]);
});
