import { expect, it } from 'vitest';
import { sitemapOf } from '../../../src/build/sitemap.ts';

it('lists pages once, sorted; not those that lead elsewhere or are unlisted', () => {
  const page = (address: string, more = ''): string => `<link rel="canonical" href="${address}">${more}`;
  const text = sitemapOf([
    page('https://a.org/b/'),
    page('https://a.org/a/'),
    page('https://a.org/a/', '<meta http-equiv="refresh" content="0; url=../a/">'),
    page('https://a.org/search/', '<meta name="robots" content="noindex">'),
    '<h1>no address</h1>',
  ]);
  expect(text.match(/<loc>[^<]*/g)).toEqual(['<loc>https://a.org/a/', '<loc>https://a.org/b/']);
});
