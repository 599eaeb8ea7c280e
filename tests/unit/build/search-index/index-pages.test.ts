import { expect, it } from 'vitest';
import { parseHtml } from '../../../../src/build/finish/tree.ts';
import { indexPages, type Page } from '../../../../src/build/search-index/index-pages.ts';

const page = (language: string, path: string, text: string): Page => ({
  path,
  tree: parseHtml(
    `<html lang="${language}"><body><main data-pagefind-body><h1>${text}</h1><p><b data-pagefind-filter="kind">${path}</b> đã đo.</p></main></body></html>`,
  ),
});
const pages = [
  page('vi', 'b/index.html', 'Đóng gói'),
  page('vi', 'a/index.html', 'Hoà giải'),
  page('en', 'en/a/index.html', 'Pricing'),
];

it('gives the same files for the same pages, in whatever order they come', async () => {
  const [one, other] = [await indexPages(pages), await indexPages(pages.toReversed())];
  expect(other.map(({ path }) => path)).toEqual(one.map(({ path }) => path));
  for (const [index, file] of one.entries())
    expect(Buffer.from(other[index]?.content ?? []).equals(Buffer.from(file.content))).toBe(true);
});

it('writes the words of each language and nothing of Pagefind that the site does not use', async () => {
  const files = await indexPages(pages);
  const words = files.find(({ path }) => path === 'vocabulary.vi.txt');
  expect(
    Buffer.from(words?.content ?? [])
      .toString()
      .split(/\s/),
  ).toEqual(expect.arrayContaining(['đóng', 'gói', 'hòa', 'đã']));
  const paths = files.map(({ path }) => path).filter((path) => !/^(index|fragment|filter)\//.test(path));
  expect(paths.map((path) => path.replace(/(vi|en)_\w+/, '$1'))).toEqual([
    'pagefind-entry.json',
    'pagefind.en.bin',
    'pagefind.js',
    'pagefind.vi.bin',
    'vocabulary.en.txt',
    'vocabulary.vi.txt',
    'wasm.en.bin',
    'wasm.unknown.bin',
  ]);
});
