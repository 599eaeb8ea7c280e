import { describe, expect, it } from 'vitest';
import { bySynonyms, readSynonyms, writeSynonyms } from '../../../../src/core/search/synonyms.ts';
import { readVocabulary, writeVocabulary } from '../../../../src/core/search/vocabulary.ts';

const written = [
  ['mâu thuẫn', 'xung đột', 'bất hoà'],
  ['phòng Sale', 'phòng kinh doanh'],
  ['nhân viên Sale', 'nhân viên phòng kinh doanh'],
  ['customer', 'client'],
  ['price', 'pricing'],
  ['giá bán', 'giá tiền'],
];
const groups = readSynonyms(writeSynonyms(written));
const said = (query: string): string | undefined => bySynonyms(query.split(' '), groups)[0]?.words.join(' ');

describe('bySynonyms', () => {
  it.each([
    ['a word', 'xung đột', 'mâu thuẫn'],
    ['a word without marks', 'xung dot', 'mâu thuẫn'],
    ['a word with its tone in the other place', 'bất hòa', 'mâu thuẫn'],
    ['a phrase inside a query', 'vì sao phòng kinh doanh trễ', 'vì sao phòng sale trễ'],
    ['the longest phrase', 'nhân viên phòng kinh doanh', 'nhân viên sale'],
    ['another form of an English word', 'clients', 'customer'],
    ['no word of the site’s own', 'mâu thuẫn', undefined],
    ['no word with other marks', 'xúng đột', undefined],
    ['no part of a phrase', 'kinh doanh', undefined],
    ['no beginning of a phrase', 'phòng kinh', undefined],
    ['a phrase by one that shares a word with it', 'giá tiền', 'giá bán'],
    ['no other form of the site’s own word', 'pricing', undefined],
    ['of two phrases of one length the one that comes first', 'giá tiền và xung đột', 'giá bán và xung đột'],
    ['nothing', '', undefined],
  ])('replaces %s', (_what, query, words) => expect(said(query)).toBe(words));

  it('replaces each phrase alone and all together, and says whether the last word is one of them', () => {
    const query = 'giá tiền gây xung đột rồi'.split(' ');
    expect(bySynonyms(query, groups).map(({ words, lastIsNew }) => [words.join(' '), lastIsNew])).toEqual([
      ['giá bán gây xung đột rồi', false],
      ['giá tiền gây mâu thuẫn rồi', false],
      ['giá bán gây mâu thuẫn rồi', false],
    ]);
    expect(bySynonyms(['xung', 'đột'], groups)[0]?.lastIsNew).toBe(true);
  });

  it('replaces the longest phrase, also where its group comes first', () => {
    const query = 'nhân viên phòng kinh doanh'.split(' ');
    expect(bySynonyms(query, groups.toReversed())[0]?.words).toEqual(['nhân', 'viên', 'sale']);
  });
});

describe('a vocabulary', () => {
  it('carries synonyms beside its words', () => {
    const text = writeVocabulary(['một hai hai hai hai'], { synonyms: written });
    const { synonyms, frequency } = readVocabulary(text);
    expect(synonyms).toEqual(groups);
    expect([...frequency]).toEqual([
      ['một', 0],
      ['hai', 2],
    ]);
    expect(readVocabulary(writeVocabulary(['một'])).synonyms).toEqual([]);
  });
});
