import { describe, expect, it } from 'vitest';
import { Answerer, type Answer } from '../../../../src/core/search/answer.ts';
import { textEngine } from '../../../helpers/text-engine.ts';

const synonyms = [
  ['mâu thuẫn', 'xung đột'],
  ['sale', 'bán hàng'],
  ['cửa hàng', 'shop'],
  ['giá', 'phí'],
];
const answer = (pages: Readonly<Record<string, string>>, query: string, literally = false): Promise<Answer> => {
  const { engine, vocabulary } = textEngine(pages, synonyms);
  return new Answerer(vocabulary, engine).answer(query, literally);
};
const ids = ({ pages }: Answer): string[] => pages.map(({ id }) => id);

describe('what a site says in other words', () => {
  it('is found by these, and told as a change', async () => {
    const found = await answer({ a: 'Bất hòa|mâu thuẫn hay', b: 'Giá|mâu hoặc thuẫn' }, 'xung đột');
    expect(found).toMatchObject({
      repair: {
        query: 'mâu thuẫn',
        changed: true,
        words: [
          { typed: 'xung', readings: [] },
          { typed: 'đột', readings: [] },
        ],
      },
      words: ['mâu', 'thuẫn'],
      lastIsCut: false,
    });
    expect(ids(found)).toEqual(['a', 'b']);
  });

  it('is not looked for when the very words are asked for', async () => {
    expect(ids(await answer({ a: 'Bất hòa|mâu thuẫn hay' }, 'xung đột', true))).toEqual([]);
  });

  it('is whole words, that do not go on', async () => {
    expect(ids(await answer({ a: 'X|giá', b: 'Y|giao lộ' }, 'phí'))).toEqual(['a']);
  });

  it.each([
    {
      when: 'the site says both',
      pages: { a: 'Bất hòa|mâu thuẫn hay', b: 'Khách|xung đột lợi ích' },
      query: 'xung đột',
      read: 'xung đột',
    },
    {
      when: 'the site says both, and marks were not typed',
      pages: { a: 'Bất hòa|mâu thuẫn hay', b: 'Khách|xung đột lợi ích' },
      query: 'xung dot',
      read: 'xung dot',
    },
    {
      when: 'the words that were typed stand apart on the site, the others together',
      pages: { a: 'X|xung ở đây, đột ở kia', b: 'Y|mâu thuẫn' },
      query: 'xung đột',
      read: 'mâu thuẫn',
    },
    {
      when: 'the site has what was typed with other marks alone',
      pages: { a: 'Sale|việc của sale', b: 'Khách|bạn hàng lâu năm' },
      query: 'bán hàng',
      read: 'sale',
    },
    {
      when: 'the site has that with other marks, and the other words only apart',
      pages: { a: 'X|mâu ở đây, thuẫn ở kia', b: 'Khách|xùng đợt' },
      query: 'xung đột',
      read: 'xung đột',
    },
    {
      when: 'the site has the other words apart, and none that was typed',
      pages: { a: 'X|mâu ở đây, thuẫn ở kia' },
      query: 'xung đột',
      read: 'mâu thuẫn',
    },
    {
      when: 'no page has all the other words',
      pages: { a: 'X|mâu ở đây', b: 'Y|thuẫn' },
      query: 'xung đột',
      read: 'xung đột',
    },
    {
      when: 'else the query would be taken for a slip',
      pages: { a: 'Cửa hàng|cửa hàng', b: 'Nghỉ|stop stop' },
      query: 'shop',
      read: 'cửa hàng',
    },
    {
      when: 'else it would be taken for a slip, and the other words stand apart',
      pages: { a: 'X|cửa ở đây, hàng', b: 'Nghỉ|stop stop' },
      query: 'shop',
      read: 'cửa hàng',
    },
    {
      when: 'it may be a slip, and no page has all the other words',
      pages: { a: 'X|cửa ở đây', b: 'Y|hàng', c: 'Nghỉ|stop stop' },
      query: 'shop',
      read: 'stop',
    },
  ])('is chosen when it stands better: $when', async ({ pages, query, read }) => {
    expect((await answer(pages, query)).repair.query).toBe(read);
  });
});
