import { expect, it } from 'vitest';
import { indexableHtml } from '../../../../src/build/search-index/html-text.ts';

const d = 'd\u0335';

it('changes text and leaves markup, addresses and ids alone', () => {
  expect(indexableHtml('<a href="/hoà/đi" id="đ" title=\'đ > đ\'>hoà đi</a><!-- đ --><script>"đ"</script>')).toBe(
    `<a href="/hoà/đi" id="đ" title='đ > đ'>hòa ${d}i</a><!-- đ --> <script>"đ"</script>`,
  );
});

it('composes and reads entities of letters, but not of markup', () => {
  expect(indexableHtml('<p>a\u0302 &#273;i &#x1EA5; &amp; &lt;b&gt;')).toBe(`<p>â ${d}i ấ &amp; &lt;b&gt;`);
});

it('puts a sign between sentences and after blocks, not inside headings', () => {
  expect(indexableHtml('<h2>Ai? Khi nào?</h2><ul><li>Một. Hai 2.500.</li><li>ba</li></ul>')).toBe(
    '<h2>Ai? Khi nào?</h2> \u241E  <ul> <li>Một. \u241E Hai 2.500.</li> \u241E  <li>ba</li> \u241E </ul>',
  );
});

it('keeps elements that touch apart', () =>
  expect(indexableHtml('<b>Phần 1</b><i>Bốn</i>')).toBe('<b>Phần 1</b> <i>Bốn</i>'));

it('leaves pictures out: the engine would find a page by the folder that the site is served from', () => {
  expect(indexableHtml('<p>a <img src="/hoc/x.svg" alt=""> b</p>')).not.toContain('hoc');
});
