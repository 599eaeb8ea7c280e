import { describe, expect, it } from 'vitest';
import {
  markTitle,
  matcher,
  matchSection,
  passage,
  sectionsOf,
  type Section,
  type SectionMatch,
} from '../../../../src/core/search/excerpt.ts';
import { boundary } from '../../../../src/core/search/marks.ts';

const content = `Đóng gói sản phẩm. ${boundary} Mở đầu ngắn. ${boundary} Bao bì. ${boundary} Khi “đóng gói” dịch vụ, hãy bắt đầu từ việc khách muốn. ${boundary} Hết.`;
const sections = sectionsOf('Đóng gói sản phẩm', content, [{ id: 'bao-bi', text: 'Bao bì', location: 9 }]);
const show = (query: string[], lastIsCut = false): string[] =>
  sections.flatMap((section) => {
    const found = matchSection(section, matcher(query, lastIsCut), query.length);
    return found
      ? [
          passage(found)
            .map(({ text, marked }) => (marked ? `[${text}]` : text))
            .join(''),
        ]
      : [];
  });

describe('sectionsOf', () => {
  it('cuts a text at its headings and takes these out', () => {
    expect(sections.map(({ id, title, headingWords }) => [id, title, headingWords.length])).toEqual([
      [undefined, 'Đóng gói sản phẩm', 4],
      ['bao-bi', 'Bao bì', 2],
    ]);
    expect(sections[1]?.words.at(1)).toBe('Khi');
  });
});

const section = (text: string, title = ''): Section => ({
  id: 'x',
  title,
  words: text.split(' '),
  headingWords: title === '' ? [] : title.split(' '),
});
const matchOf = (text: string, query: string, title = ''): SectionMatch | undefined =>
  matchSection(section(text, title), matcher(query.split(' '), false), query.split(' ').length);
const filler = (count: number): string => Array.from({ length: count }, (_, index) => `t${index}`).join(' ');

describe('matchSection', () => {
  const better = (one: SectionMatch | undefined, other: SectionMatch | undefined): number =>
    (other?.strength ?? 0) - (one?.strength ?? 0) ||
    (other?.inHeading ?? 0) - (one?.inHeading ?? 0) ||
    (other?.inText ?? 0) - (one?.inText ?? 0);

  it('finds nothing where no word is', () => {
    expect(matchOf('một hai', 'ba')).toBeUndefined();
    expect(matchOf('', 'ba')).toBeUndefined();
    expect(matchOf('một', 'hai', 'Hai')?.hits).toEqual([]);
  });

  it('begins a little before the passage that answers best', () => {
    const text = `giá ${filler(30)} khách hàng mua ${filler(30)} khách ${filler(30)}`;
    expect(matchOf(text, 'khách hàng')?.start).toBe(27);
    expect(matchOf(text, 'khách hàng')?.hits).toEqual([31, 32, 64]);
    expect(matchOf(`${filler(2)} khách hàng`, 'khách hàng')?.start).toBe(0);
    expect(matchOf(`khách ${filler(30)} khách ${filler(30)}`, 'khách')?.start).toBe(0);
  });

  it.each([
    ['both words to one', 'khách x hàng', 'khách x khách'],
    ['neighbours to words apart', 'khách hàng', 'khách x hàng'],
    ['the query’s order to another', 'khách hàng', 'hàng khách'],
    ['the words with their marks to others', 'khách', 'khạch'],
    ['one of several places with its marks to none', 'khạch khách', 'khạch khach'],
    ['words in one passage to words further apart', `khách ${filler(10)} hàng`, `khách ${filler(30)} hàng`],
    ['a run that begins again', 'khách khách hàng', 'khách hang khách'],
    ['both words apart to one of them twice', 'khách x hàng', 'hàng hàng'],
  ])('prefers %s', (_, one, other) => {
    expect(better(matchOf(one, 'khách hàng'), matchOf(other, 'khách hàng'))).toBeLessThan(0);
    expect(better(matchOf(`x ${one}`, 'khách hàng'), matchOf(`x ${other}`, 'khách hàng'))).toBeLessThan(0);
  });

  it('prefers the heading to the text, and the whole query to most of it', () => {
    expect(better(matchOf('x', 'khách', 'Khách'), matchOf('khách', 'khách', 'x'))).toBeLessThan(0);
    expect(better(matchOf('mua giá khách', 'mua giá khách'), matchOf('mua giá x khách', 'mua giá khách'))).toBeLessThan(
      0,
    );
    expect(
      better(matchOf('hàng mua mua khách', 'mua khách hàng'), matchOf('hàng mua x khách', 'mua khách hàng')),
    ).toBeLessThan(0);
    expect(
      better(matchOf('mua khách hàng', 'mua khách hàng'), matchOf('x', 'mua khách hàng', 'Mua khách')),
    ).toBeLessThan(0);
    // Of one word, another form in the heading says less than the word itself in the text.
    expect(better(matchOf('lead', 'lead'), matchOf('x', 'lead', 'Leads'))).toBeLessThan(0);
    // Words of a compound stand in a line in either order.
    expect(
      better(
        matchOf('sale marketing/sale giá', 'sale marketing giá'),
        matchOf('sale marketing x giá', 'sale marketing giá'),
      ),
    ).toBeLessThan(0);
    // Both in the heading, one in the text too.
    expect(better(matchOf('khách', 'khách', 'Khách'), matchOf('x', 'khách', 'Khách'))).toBeLessThan(0);
  });
});

describe('matcher', () => {
  const level = (query: string, word: string, cut = false): number | undefined =>
    matcher(query.split(' '), cut)(word).get(query.split(' ').length - 1);

  it('compares words by their marks, their beginning, their stem', () => {
    const order = ['khách', 'khach'].map((query) => level(query, 'khách') ?? 0);
    expect(order[0]).toBeGreaterThan(order[1] ?? Infinity);
    expect(order[1]).toBeGreaterThan(level('khạch', 'khách') ?? Infinity);
    expect(level('khạch', 'khách')).toBeGreaterThan(level('kha', 'khách', true) ?? Infinity);
    expect(level('kha', 'khách')).toBeUndefined();
    expect(level('sales', 'sale')).toBe(1);
    expect(level('lead', '“Leads”,')).toBe(1);
    expect(level('ban', 'bang')).toBeUndefined();
  });

  it('takes only the last word for a beginning', () => {
    expect(matcher(['kha', 'kha'], true)('khách').get(0)).toBeUndefined();
    expect(matcher(['kha', 'kha'], true)('khách').get(1)).toBe(1);
  });

  it('finds each word of a compound', () => {
    expect([...matcher(['marketing', 'sale'], false)('Sale/Marketing').keys()].sort()).toEqual([0, 1]);
    expect(matcher(['sale'], false)('giá').size).toBe(0);
  });
});

describe('passage', () => {
  it('marks accented words when the query has none, neighbours together, without punctuation', () => {
    expect(show(['dong', 'goi']).at(-1)).toContain('Khi “[đóng gói]” dịch vụ');
  });
  it('marks beginnings of the last word only when it is one', () => {
    expect(show(['khac'], true).at(-1)).toContain('[khách]');
    expect(show(['khac'], false)).toEqual([]);
  });
  it('shows 24 words at most, and where it leaves some out', () => {
    const shown = (text: string, query: string): string => {
      const found = matchOf(text, query);
      return found
        ? passage(found)
            .map(({ text: each, marked }) => (marked ? `[${each}]` : each))
            .join('')
        : '';
    };
    expect(shown(filler(24), 't3')).toBe(filler(24).replace('t3', '[t3]'));
    expect(shown(`${filler(24)} cuối`, 't0')).toBe(`${filler(24).replace('t0', '[t0]')} …`);
    expect(shown(`đầu ${filler(24)}`, 't23')).toBe(`… ${filler(24).replace('t23', '[t23]')}`);
    const middle = shown(`${filler(30)} khách hàng ${filler(30)}`, 'khách hàng');
    expect(middle).toMatch(/^… t26 t27 t28 t29 \[khách hàng\] t0 /);
    expect(middle).toMatch(/ t17 …$/);
    expect(shown('một hai', 'hai')).toBe('một [hai]');
    expect(shown('“khách”, “hàng”', 'khách hàng')).toBe('“[khách]”, “[hàng]”');
    expect(shown('khách, hàng', 'khách hàng')).toBe('[khách], [hàng]');
    expect(shown('khách – hàng', 'khách hàng')).toBe('[khách] – [hàng]');
    expect(shown('các/khách hàng', 'hàng')).toBe('các/khách [hàng]');
  });
  it('does not show boundaries', () => expect(show(['muon']).join('')).not.toContain(boundary));
});

it('marks words of a title', () => {
  expect(markTitle('Đóng gói sản phẩm', matcher(['goi'], false))).toEqual([
    { text: 'Đóng ', marked: false },
    { text: 'gói', marked: true },
    { text: ' sản phẩm', marked: false },
  ]);
  expect(markTitle('Đóng  gói', matcher(['goi'], false))).toEqual([
    { text: 'Đóng ', marked: false },
    { text: 'gói', marked: true },
  ]);
});
