import { describe, expect, it } from 'vitest';
import { markTitle, matcher, matchSection, passage, sectionsOf } from '../../../src/search/excerpt.ts';
import { boundary } from '../../../src/search/marks.ts';

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

describe('passage', () => {
  it('marks accented words when the query has none, neighbours together, without punctuation', () => {
    expect(show(['dong', 'goi']).at(-1)).toContain('Khi “[đóng gói]” dịch vụ');
  });
  it('marks beginnings of the last word only when it is one', () => {
    expect(show(['khac'], true).at(-1)).toContain('[khách]');
    expect(show(['khac'], false)).toEqual([]);
  });
  it('does not show boundaries', () => expect(show(['muon']).join('')).not.toContain(boundary));
});

it('marks words of a title', () => {
  expect(markTitle('Đóng gói sản phẩm', matcher(['goi'], false))).toEqual([
    { text: 'Đóng ', marked: false },
    { text: 'gói', marked: true },
    { text: ' sản phẩm', marked: false },
  ]);
});
