import { describe, expect, it } from 'vitest';
import { redirectPage } from '../../../../src/build/redirects/redirect-page.ts';

describe('a redirect page', () => {
  const page = redirectPage({
    language: 'vi',
    title: 'Bài <1> · Khóa',
    text: 'Sang trang “Bài”',
    href: '/new/',
    canonical: 'https://example.org/new/',
  });

  it('has what redirects, and no more', () => {
    expect([...page.matchAll(/<([a-z]+)/g)].map(([, name]) => name)).toEqual([
      'html',
      'meta',
      'meta',
      'link',
      'title',
      'link',
      'meta',
      'a',
      'script',
    ]);
    for (const part of [
      '<html lang="vi">',
      '<meta charset="utf-8">',
      '<title>Bài &lt;1> · Khóa</title>',
      '<link rel="canonical" href="https://example.org/new/">',
      '<meta http-equiv="refresh" content="0; url=/new/">',
      '<a href="/new/">Sang trang “Bài”</a>',
    ])
      expect(page).toContain(part);
  });
});
