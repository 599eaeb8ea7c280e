import { expect, it } from 'vitest';
import { hasLanguage } from '../../../../src/build/lms/packaged-site.ts';

const names = [
  'index.html',
  'nguon/index.html',
  'nguon/index.html.js',
  'en/index.html',
  'en/sources/index.html.js',
  'figures/a.vi.svg',
  'figures/a.en.svg',
  'figures/a.en.svg.js',
  'pagefind/index/vi_12ab.bin.js',
  'pagefind/index/en_12ab.bin.js',
  'pagefind/filter/en_12ab.bin.js',
  'pagefind/fragment/vi.js',
  'pagefind/fragment/en.js',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json.js',
  'pagefind/pagefind.en_12ab.bin.js',
  'pagefind/vocabulary.en.txt.js',
  'pagefind/wasm.en.bin.js',
  'pagefind/wasm.unknown.bin.js',
  'edition/course.js',
  'numbers.json.js',
];
const left = (languages: readonly string[]): string[] =>
  names.filter((name) => !hasLanguage(['vi', 'en'], languages)(name));

it('a package has the pages, drawings and search index of its own languages, and what belongs to none', () => {
  expect(left(['vi'])).toEqual(names.filter((name) => /\ben\b|\.en_|\/en_/.test(name)));
  expect(left(['en'])).toEqual([
    'index.html',
    'nguon/index.html',
    'nguon/index.html.js',
    'figures/a.vi.svg',
    'pagefind/index/vi_12ab.bin.js',
    'pagefind/fragment/vi.js',
  ]);
  expect(left(['en', 'vi'])).toEqual([]);
});
