import { describe, expect, it } from 'vitest';
import { slipsOf } from '../../../../src/core/search/near-words.ts';
import { readVocabulary } from '../../../../src/core/search/vocabulary.ts';

// A line for each power of two: "hồng" is the most frequent.
const vocabulary = readVocabulary('a hang 20 2 h2\nhông hống hoang\nhông2 dong\nhồng');
const forms = (word: string): string[] => slipsOf(word, vocabulary).map(({ form }) => form);

describe('slipsOf', () => {
  it('gives the words of the site that are one slip away, the likeliest first', () => {
    expect(forms('hogn')).toEqual(['hong']);
    expect(forms('hng')).toEqual(['hong', 'hang']);
    expect(forms('xyz')).toEqual([]);
  });

  it('takes the frequent word for likelier, and never the word itself', () => {
    expect(forms('hung')[0]).toBe('hong');
    expect(forms('hong')).not.toContain('hong');
    expect(forms('hong')).toContain('dong');
  });

  it('takes no single letter and no number for a word', () => {
    expect(forms('ab')).toEqual([]);
    expect(forms('21')).toEqual([]);
    expect(forms('h')).toEqual(['h2']);
    expect(forms('hong3')).toContain('hong2');
    expect(slipsOf('5p', readVocabulary('4p 4 5'))).toHaveLength(1);
  });

  it('keeps the marks that were typed, if a word has them', () => {
    expect(forms('hốngg')[0]).toBe('hống');
    expect(forms('hồngg')[0]).toBe('hồng');
    expect(forms('hôngg')[0]).toBe('hồng');
    expect(forms('hongg')[0]).toBe('hong');
  });

  it('has equally likely ones in the order of the alphabet', () => {
    const like = readVocabulary('xang tang bang');
    expect(slipsOf('jang', like).map(({ form }) => form)).toEqual(['bang', 'tang', 'xang']);
  });

  it('turns no word of three letters into another one, but for letters that are often taken for each other', () => {
    const short = readVocabulary('tap khi xep get moi meo');
    const near = (word: string): string[] => slipsOf(word, short).map(({ form }) => form);
    expect(near('tax')).toEqual([]);
    expect(near('kpi')).toEqual([]);
    expect(near('sep')).toEqual(['xep']);
    expect(near('gte')).toEqual(['get']);
    expect(near('kji')).toEqual(['khi']);
    expect(near('khii')).toEqual(['khi']);
  });

  it('gives ten at most', () => {
    const many = readVocabulary([...'bcdghklmnpqrstv'].map((letter) => `${letter}ang`).join(' '));
    expect(slipsOf('xang', many)).toHaveLength(10);
  });
});
