import { expect, it } from 'vitest';
import { withoutIndexMarks } from '../../../src/build/index-marks.ts';

it.each([
  ['an attribute', '<p data-pagefind-ignore="all" class="a">x</p>', '<p class="a">x</p>'],
  ['one with a name of two words', '<p data-pagefind-index-attrs="title">', '<p>'],
  ['one without a value', '<main id="m" data-pagefind-body data-pagefind-filter="kind:page">', '<main id="m">'],
  ['a hidden word for a filter', '<p>a<span hidden data-pagefind-filter="m:x">b</span></p>', '<p>a</p>'],
  [
    'hidden forms of a term',
    '<ul hidden><li data-pagefind-weight="9">a</li><li data-pagefind-weight="1">b</li></ul><p>c</p>',
    '<p>c</p>',
  ],
  ['what is hidden for readers', '<ul hidden><li>a</li></ul>', '<ul hidden><li>a</li></ul>'],
  [
    'a text that names it',
    '<p>the attribute data-pagefind-body marks</p>',
    '<p>the attribute data-pagefind-body marks</p>',
  ],
])('%s', (_name, html, left) => {
  expect(withoutIndexMarks(html)).toBe(left);
});
