import { describe, expect, it } from 'vitest';
import { runSteps } from '../../../../src/build/finish/page.ts';
import { folderSteps, portableFacts, withLocalUrls } from '../../../../src/build/finish/portable-edition.ts';
import { selectEdition } from '../../../../src/build/finish/steps/select-edition.ts';
import { policyHash } from '../../../../src/build/finish/steps/set-policy.ts';
import { parseHtml, printHtml } from '../../../../src/build/finish/tree.ts';

const site = {
  base: '/hoc/',
  files: new Set([
    'index.html',
    'nguon/index.html',
    'tim/index.html',
    '_astro/a.css',
    '_astro/1.js',
    '_astro/2.js',
    '_astro/f.woff2',
    '_astro/g.woff2',
    'icon.svg',
    'tim/index.html.js',
  ]),
};
const local = '@font-face{font-family:B;src:local(Arial)}';
const built = [
  '<!DOCTYPE html><html lang="vi"><head><meta name="fonts" content="/hoc/_astro/f.woff2 /hoc/_astro/g.woff2#U+102-103"><script>go()</script><title>T</title>',
  '<link rel="canonical" href="https://example.org/hoc/nguon/"><link rel="manifest" href="/hoc/manifest.webmanifest" data-only-in="web web-only">',
  `<meta http-equiv="content-security-policy" content="default-src 'self';script-src 'self' ${policyHash('go()')}; style-src 'self' 'sha256-old'">`,
  `<style>${local}p{color:red}</style></head><body data-x="/hoc/"><a href="/hoc/">a</a> <a href="#x">b</a>`,
  '<main id="main"><search-opener data-base="/hoc/"><a href="/hoc/tim/?a=1&amp;b=2">c</a></search-opener>',
  '<edition-part data-for="web">w</edition-part><edition-part data-for="portable">p</edition-part></main>',
  '<script type="module" src="/hoc/_astro/1.js"></script><script type="module" src="/hoc/_astro/2.js"></script>',
  '<offline-notice data-only-in="web web-only" data-worker="/hoc/sw.js"></offline-notice>1 &lt; 2 and href="/hoc/"<svg><title>S</title></svg></body></html>',
].join('');
/** A page as the pipeline makes it for the folder. */
const portable = (name: string, source: string) => {
  const page = { name, tree: parseHtml(source) };
  runSteps(page, [['select-edition', selectEdition('portable')]]);
  const facts = portableFacts(site, page);
  runSteps(page, folderSteps(site, page));
  return { ...facts, html: printHtml(page.tree) };
};

describe('a portable page', () => {
  const made = portable('nguon/index.html', built);
  const page = made.html;

  it('links to files, from where it stands', () => {
    expect(page).toContain('<a href="../index.html">a</a> <a href="#x">b</a>');
    expect(page).toContain('<a href="../tim/index.html?a=1&amp;b=2">c</a>');
    expect(page).toContain('data-base="../"');
  });

  it('leaves the web’s addresses and its text as they are', () => {
    expect(page).toContain('<link rel="canonical" href="https://example.org/hoc/nguon/">');
    expect(page).toContain('1 &lt; 2 and href="/hoc/"');
  });

  it('has one classic script, and nothing that needs a server', () => {
    expect(page.match(/<script [^>]*>/g)).toEqual(['<script src="../edition/course.js" defer>']);
    expect(page).not.toMatch(/offline-notice|manifest|woff2|type="module"/);
    expect(made.modules).toEqual(['_astro/1.js', '_astro/2.js']);
  });

  it('has its fonts and styles in style sheets, and a policy that fits', () => {
    expect(page).toContain('<title>T</title><link rel="stylesheet" href="../edition/fonts.css">');
    expect(page).toContain('<svg><title>S</title></svg>');
    expect(page).toMatch(/<link rel="stylesheet" href="\.\.\/edition\/[0-9a-f]{10}\.css">/);
    expect(made.styles).toEqual([`${local}p{color:red}`]);
    expect(made.fonts).toEqual([
      { file: '_astro/f.woff2', range: undefined },
      { file: '_astro/g.woff2', range: 'U+102-103' },
    ]);
    expect(page).toContain(
      `content="default-src 'self'; script-src 'self' ${policyHash('go()')}; style-src 'self'; font-src 'self' data:"`,
    );
  });

  it('shows what is for it', () => {
    expect(page).not.toContain('edition-part');
    expect(page).toContain('</search-opener>p</main>');
  });

  it('as scripts read it, is its language and main part, leading on from anywhere', () => {
    expect(made.readable).toMatch(/^<html lang="vi"><body><main id="main">.*p<\/main><\/body><\/html>$/);
    expect(made.readable).toContain('<a href="{{home}}tim/index.html?a=1&amp;b=2">c</a>');
  });

  it('is not written again for scripts where no other page reads it', () => {
    expect(portable('nguon/index.html', built.replace('<main', '<main data-alone')).readable).toBeUndefined();
  });

  it('redirects by a refresh, and has no main part to read', () => {
    const { html, readable } = portable(
      'tim/index.html',
      '<meta http-equiv="refresh" content="0; url=../nguon/"><a href="../nguon/">x</a>',
    );
    expect(html).toBe(
      '<meta http-equiv="refresh" content="0; url=../nguon/index.html"><a href="../nguon/index.html">x</a>',
    );
    expect(readable).toBeUndefined();
  });

  it('refuses a font that the site does not have', () => {
    expect(() => portable('index.html', '<meta name="fonts" content="/hoc/_astro/none.woff2">')).toThrow(
      'index.html: expected a font of the site at /hoc/_astro/none.woff2, found none',
    );
  });
});

it('a style sheet names files from where it stands', () => {
  const css = 'a{background:url("/hoc/icon.svg")}b{background:url(data:,x)}';
  expect(withLocalUrls(site, '_astro/a.css', css)).toBe('a{background:url("../icon.svg")}b{background:url(data:,x)}');
});
