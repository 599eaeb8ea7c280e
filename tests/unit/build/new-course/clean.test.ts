import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { cleanText, free, idOf, typeset } from '../../../../src/build/new-course/clean.ts';

const body = (text: string): string => cleanText(text.split('\n'), 'Nội dung').body;

describe('text of an article as MDX', () => {
  it('has ids on its headings, the shallowest on the second level', () => {
    const { body: text, sections } = cleanText(
      'Mở.\n\n#### Đề mục “lạ”\n\nA\n\n##### Nhỏ\n\n#### Đề mục “lạ”'.split('\n'),
      '',
    );
    expect(text).toContain('## Đề mục “lạ” [#de-muc-la]');
    expect(text).toContain('### Nhỏ [#nho]');
    expect(sections).toEqual(['de-muc-la', 'de-muc-la-2']);
  });

  it('gets a heading where it has none, after its first paragraph', () => {
    expect(cleanText(['A', '', 'B'], 'Nội dung')).toEqual({
      body: 'A\n\n## Nội dung [#noi-dung]\n\nB',
      sections: ['noi-dung'],
    });
  });

  it('puts that heading into no code', () => {
    expect(cleanText(['```', 'a', '', 'b', '```', '', 'B'], 'Nội dung').body).toBe(
      '## Nội dung [#noi-dung]\n\n```\na\n\nb\n```\n\nB',
    );
  });

  it('gives no heading an id of the page’s own', () => {
    expect(cleanText(['## Sources'], '').sections).toEqual(['sources-2']);
  });

  it.each([
    ['a < b và {x}', 'a &lt; b và \\{x\\}'],
    ['<b>đậm</b><br>tiếp', 'đậm tiếp'],
    ['<!-- ghi chú -->Chữ', 'Chữ'],
    ['<!-- ghi\nchú -->Chữ <!-- và', 'Chữ &lt;!-- và'],
    ['Ô <a title="x > y">ở</a  > đây<BR/>rồi', 'Ô ở đây rồi'],
    ['a <b và c <i>nghiêng</i> 3 <4', 'a &lt;b và c nghiêng 3 &lt;4'],
    ['&lt;b> và &nbsp; còn', '&lt;b> và &nbsp; còn'],
    ['Xem [bài](./khac.html) và [trang](https://x.vn)', 'Xem bài và [trang](https://x.vn)'],
    ['Xem <https://x.vn/a>', 'Xem [https://x.vn/a](https://x.vn/a)'],
    ['![hình](x.png) Chữ[^1]', ' Chữ'],
    ['“A” và "B"', '“A” và “B”'],
    ['`{x} < "y"` giữ nguyên', '`{x} < "y"` giữ nguyên'],
    ['Xem [mục `a` và `b`](#a-b) nhé', 'Xem mục `a` và `b` nhé'],
    ['[`docs/x.md`](docs/x.md), [`y`](https://y.vn)', '`docs/x.md`, [`y`](https://y.vn)'],
    ['Gõ HTTP://X.vn/a” rồi', 'Gõ [HTTP://X.vn/a](http://X.vn/a)” rồi'],
    ['Hàm [f(a)](#f(a)) trả về', 'Hàm f(a) trả về'],
    ['Hàm [f(a[, b])](#fa-b) trả về', 'Hàm f(a[, b]) trả về'],
    ['[![Hình\nnhỏ](https://x.vn/a.svg)][Trang\nkhác] Chữ', 'Chữ'],
    ['Xem [hai\ndòng](https://x.vn).', 'Xem [hai dòng](https://x.vn).'],
    ['import hàng', '&#105;mport hàng'],
    ['AT&T', 'AT&amp;T'],
  ])('%s becomes %s', (given, expected) => expect(body(`Một.\n\n## H\n\n${given}`)).toContain(expected));

  it('takes no rule for an underline', () => expect(body('Chữ\n\n---\n\nTiếp')).not.toMatch(/^---$/m));

  it.each([
    'Một {hai <ba',
    '<div class="x">\n\nchữ\n\n</div>',
    '```\n{x\n',
    'a <5 b <= c',
    'export default 3 +',
    '[a]: https://x.vn\n\n[xem][a]',
    '| a | b |\n|---|---|\n| {x} | <y |',
    '> trích {dẫn\n> <tiếp',
    '- mục {a\n  - con <b\n',
    'Cuối & <img src="x"> `mã',
  ])('of %j is MDX', (text) => expect(() => mdxToMdast(body(text), {})).not.toThrow());
});

it.each([
  ['An toàn lao động', 'an-toan-lao-dong'],
  ['  Đề mục 1: “ABC” ', 'de-muc-1-abc'],
  ['2024 năm', 'nam'],
  ['中文', 'bai'],
])('the id of %s is %s', (text, expected) => expect(idOf(text, 'bai')).toBe(expected));

it('an id that is taken gets a number', () => {
  const taken = new Set(['a', 'a-2']);
  expect([free('a', taken), free('b', taken), free('b', taken)]).toEqual(['a-3', 'b', 'b-2']);
});

it.each([
  [`"A" 'b' it's`, '“A” ‘b’ it’s'],
  ['hai  cách', 'hai cách'],
  ['e\u0301', '\u00e9'],
])('%j is printed %s', (text, expected) => expect(typeset(text)).toBe(expected));
