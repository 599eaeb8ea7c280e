import { describe, expect, it } from 'vitest';
import { matcher, sectionsOf } from '../../../../src/core/search/excerpt.ts';
import { shownSections, wholeHeading } from '../../../../src/core/search/page.ts';

const title = 'Bàn giao khách';
const text = `${title} Mở đầu. Khách hàng Giá trị là gì. Giá Khách hàng trả giá. Giá`;
const page = {
  title,
  names: [],
  sections: sectionsOf(title, text, [
    { id: 'khach-hang', text: 'Khách hàng', location: 5 },
    { id: 'gia', text: 'Giá', location: 11 },
  ]),
};
const shown = (query: string, most = 9): (string | undefined)[] =>
  shownSections(page, matcher(query.split(' '), false), query.split(' ').length, most).map(({ id }) => id);

describe('shownSections', () => {
  it('gives those that answer, the best first', () => {
    expect(shown('gia')).toEqual(['gia', 'khach-hang']);
    expect(shown('khach hang')).toEqual(['khach-hang', 'gia', undefined]);
    expect(shown('khach hang', 2)).toEqual(['khach-hang', 'gia']);
  });

  it('gives the beginning of the page where none does', () => {
    const [first, ...others] = shownSections(page, matcher(['sale'], false), 1, 9);
    expect(others).toEqual([]);
    expect(first).toEqual({
      id: undefined,
      title,
      titleStretches: [{ text: title, marked: false }],
      excerpt: [{ text: 'Mở đầu.', marked: false }],
    });
    expect(shownSections({ title, names: [], sections: [] }, matcher(['sale'], false), 1, 9)).toEqual([]);
  });

  it('marks titles and text', () => {
    const [first] = shownSections(page, matcher(['tri'], false), 1, 9);
    expect(first?.titleStretches).toEqual([{ text: 'Khách hàng', marked: false }]);
    expect(first?.excerpt).toContainEqual({ text: 'trị', marked: true });
  });
});

describe('wholeHeading', () => {
  it.each([
    ['ban giao khach', 2],
    ['bàn giao khách', 2],
    ['gia', 1],
    ['khách hàng', 1],
    ['khach', 0],
    ['bangiaokhach', 0],
    ['khachhang', 0],
  ])('of %s is %i', (query, expected) => expect(wholeHeading(page, query.split(' '))).toBe(expected));
});
