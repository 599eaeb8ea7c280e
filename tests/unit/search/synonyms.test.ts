import { describe, expect, it } from 'vitest';
import { bySynonym, readSynonyms, writeSynonyms } from '../../../src/search/synonyms.ts';
import { readVocabulary, writeVocabulary } from '../../../src/search/vocabulary.ts';

const written = [
  ['mâu thuẫn', 'xung đột', 'bất hoà'],
  ['phòng Sale', 'phòng kinh doanh'],
  ['nhân viên Sale', 'nhân viên phòng kinh doanh'],
  ['customer', 'client'],
  ['price', 'pricing'],
  ['giá bán', 'giá tiền'],
];
const groups = readSynonyms(writeSynonyms(written));
const said = (query: string): string | undefined => bySynonym(query.split(' '), groups)?.join(' ');

describe('bySynonym', () => {
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
    ['of two phrases of one length the one whose group comes first', 'giá tiền và xung đột', 'giá tiền và mâu thuẫn'],
    ['nothing', '', undefined],
  ])('replaces %s', (_what, query, words) => expect(said(query)).toBe(words));

  it('replaces the longest phrase, also where its group comes first', () => {
    const query = 'nhân viên phòng kinh doanh'.split(' ');
    expect(bySynonym(query, groups.toReversed())).toEqual(['nhân', 'viên', 'sale']);
  });
});

describe('a vocabulary', () => {
  it('carries synonyms beside its words', () => {
    const text = writeVocabulary(['một hai hai hai hai'], written);
    const { synonyms, frequency } = readVocabulary(text);
    expect(synonyms).toEqual(groups);
    expect([...frequency]).toEqual([
      ['một', 0],
      ['hai', 2],
    ]);
    expect(readVocabulary(writeVocabulary(['một'])).synonyms).toEqual([]);
  });
});
