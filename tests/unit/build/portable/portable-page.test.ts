import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  fontsOf,
  portablePage,
  readablePage,
  styleFile,
  stylesOf,
  withLocalUrls,
} from '../../../../src/build/portable/portable-page.ts';

const site = {
  base: '/hoc/',
  files: new Set([
    'index.html',
    'nguon/index.html',
    'tim/index.html',
    '_astro/a.css',
    '_astro/f.woff2',
    'icon.svg',
    'tim/index.html.js',
  ]),
};
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const local = '@font-face{font-family:B;src:local(Arial)}';

const built = [
  '<!DOCTYPE html><html><head><meta name="fonts" content="/hoc/_astro/f.woff2 /hoc/_astro/g.woff2#U+102-103"><script>go()</script><title>T</title>',
  '<link rel="canonical" href="https://example.org/hoc/nguon/"><link rel="manifest" href="/hoc/manifest.webmanifest">',
  `<meta http-equiv="content-security-policy" content="default-src 'self';script-src 'self' ${hash('go()')}; style-src 'self' 'sha256-old'">`,
  `<style>${local}p{color:red}</style></head><body data-x="/hoc/"><a href="/hoc/">a</a> <a href="#x">b</a>`,
  '<search-opener data-base="/hoc/"><a href="/hoc/tim/?a=1&amp;b=2">c</a></search-opener>',
  '<script type="module" src="/hoc/_astro/1.js"></script><script type="module" src="/hoc/_astro/2.js"></script>',
  '<edition-part data-for="web">w</edition-part><edition-part data-for="portable">p</edition-part>',
  '<offline-notice data-worker="/hoc/sw.js"></offline-notice>1 < 2 && href="/hoc/"</body></html>',
].join('');

describe('a portable page', () => {
  const page = portablePage(site, 'nguon/index.html', built);

  it('links to files, from where it stands', () => {
    expect(page).toContain('<a href="../index.html">a</a> <a href="#x">b</a>');
    expect(page).toContain('<a href="../tim/index.html?a=1&amp;b=2">c</a>');
    expect(page).toContain('data-base="../"');
  });

  it('leaves the web’s addresses and its text as they are', () => {
    expect(page).toContain('<link rel="canonical" href="https://example.org/hoc/nguon/">');
    expect(page).toContain('1 < 2 && href="/hoc/"');
  });

  it('has one classic script, and nothing that needs a server', () => {
    expect(page.match(/<script [^>]*>/g)).toEqual(['<script src="../edition/course.js" defer>']);
    expect(page).not.toMatch(/offline-notice|manifest|woff2|type="module"/);
  });

  it('has its fonts in a style sheet, and a policy that fits', () => {
    expect(page).toContain('<link rel="stylesheet" href="../edition/fonts.css">');
    expect(page).toContain(`<link rel="stylesheet" href="../${styleFile(`${local}p{color:red}`)}">`);
    expect(page).toContain(
      `content="default-src 'self'; script-src 'self' ${hash('go()')}; style-src 'self'; font-src 'self' data:"`,
    );
  });

  it('shows what is for it', () => {
    expect(page).not.toContain('edition-part');
    expect(page).toContain('</search-opener><script src="../edition/course.js" defer></script>p1 < 2');
  });

  it('leads on by a refresh', () => {
    const html = '<meta http-equiv="refresh" content="0; url=../nguon/"><a href="../nguon/">x</a>';
    expect(portablePage(site, 'tim/index.html', html)).toBe(
      '<meta http-equiv="refresh" content="0; url=../nguon/index.html"><a href="../nguon/index.html">x</a>',
    );
  });

  it('as scripts read it, leads from anywhere', () => {
    const html =
      '<html lang="vi"><head><style>p{}</style></head><body><main><a href="../nguon/#y">x</a></main></body></html>';
    expect(readablePage(site, 'tim/index.html', html, '{{home}}')).toBe(
      '<html lang="vi"><body><main><a href="{{home}}nguon/index.html#y">x</a></main></body></html>',
    );
    expect(stylesOf(html)).toEqual(['p{}']);
  });
});

it('a style sheet names files from where it stands', () => {
  const css = 'a{background:url("/hoc/icon.svg")}b{background:url(data:,x)}';
  expect(withLocalUrls(site, '_astro/a.css', css)).toBe('a{background:url("../icon.svg")}b{background:url(data:,x)}');
});

it('a page’s fonts are told with the letters that they are for', () => {
  expect(fontsOf(built)).toEqual([
    { href: '/hoc/_astro/f.woff2', range: undefined },
    { href: '/hoc/_astro/g.woff2', range: 'U+102-103' },
  ]);
});
