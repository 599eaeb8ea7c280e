import { expect, it } from 'vitest';
import { parseHtml, printHtml } from '../../../../src/build/finish/tree.ts';
import { makeIndexable } from '../../../../src/build/search-index/index-text.ts';

const d = 'd\u0335';
const indexable = (html: string): string => {
  const tree = parseHtml(html);
  makeIndexable(tree);
  return printHtml(tree).trim();
};

it('changes text and leaves addresses and ids alone; comments go', () => {
  expect(indexable('<a href="/hoà/đi" id="đ" title=\'đ > đ\'>hoà đi</a><!-- đ -->')).toBe(
    `<a href="/hoà/đi" id="đ" title="đ > đ">hòa ${d}i</a>`,
  );
});

it('composes and reads entities of letters; those of markup stay texts', () => {
  expect(indexable('<p>a\u0302 &#273;i &#x1EA5; &amp; &lt;b&gt;')).toContain(`<p>â ${d}i ấ &amp; &lt;b&gt;</p>`);
});

it('puts a sign between sentences and after blocks, not inside headings', () => {
  expect(indexable('<h2>Ai? Khi nào?</h2><ul><li>Một. Hai 2.500.</li><li>ba</li></ul>')).toBe(
    '<h2>Ai? Khi nào?</h2> \u241E  <ul> <li>Một. \u241E Hai 2.500.</li> \u241E  <li>ba</li> \u241E </ul>',
  );
});

it('keeps elements that touch apart', () =>
  expect(indexable('<b>Phần 1</b><i>Bốn</i>')).toBe('<b>Phần 1</b> <i>Bốn</i>'));
