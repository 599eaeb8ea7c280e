import { describe, expect, it } from 'vitest';
import { elementsOf, parseHtml, printHtml } from '../../../../src/build/finish/tree.ts';

const print = (html: string): string => printHtml(parseHtml(html));

describe('a page as a tree', () => {
  it.each([
    '<!doctype html><html lang="vi"><head><title>A &amp; B</title></head><body><p>1 &lt; 2</p></body></html>',
    '<a href="/?a=1&amp;b=2" title="&quot;x&quot;">Đường “dẫn”</a>',
    '<input disabled><br><img src="a.webp" alt>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><foreignObject><p>a</p></foreignObject></svg>',
    '<script>if (a < b && c) d("</p>");</script><style>a>b{}</style>',
    '<template><p>a</p></template>',
    '<!--version abc-->',
  ])('is printed as it was: %s', (html) => {
    expect(print(html)).toBe(html);
  });

  it('closes what the page leaves open', () => {
    expect(print('<ul><li>a<li>b</ul><p>c')).toBe('<ul><li>a</li><li>b</li></ul><p>c</p>');
  });

  it('is walked in the order of the document', () => {
    expect(elementsOf(parseHtml('<a><b></b></a><i></i>')).map(({ name }) => name)).toEqual(['a', 'b', 'i']);
  });
});
