import { describe, expect, it } from 'vitest';
import { lettersOf, toneOf, wordOf } from '../../../../src/core/search/letters.ts';

describe('lettersOf', () => {
  it('takes a letter apart into base, quality, stroke and tone', () => {
    expect(lettersOf('Đầu')).toEqual([
      { base: 'D', quality: '', stroke: true, tone: '' },
      { base: 'a', quality: '\u0302', stroke: false, tone: '\u0300' },
      { base: 'u', quality: '', stroke: false, tone: '' },
    ]);
    expect(lettersOf('')).toEqual([]);
  });

  it.each(['đường', 'Đặng', 'ưỡn', 'đĐdD', '\u0301a', 'sale'])('and wordOf puts %s together again', (word) => {
    const letters = lettersOf(word.normalize('NFD')) ?? [];
    expect(wordOf(letters)).toBe(word.normalize('NFC'));
  });

  it.each(['façade', 'ä', 'a\u0301\u0300', 'a\u0302\u0306', 'a\u0302\u0301\u0323'])('knows no letters in %s', (word) =>
    expect(lettersOf(word)).toBeUndefined(),
  );
});

it('finds the tone wherever it stands', () => {
  expect(toneOf(lettersOf('thuẫn') ?? [])).toBe('\u0303');
  expect(toneOf(lettersOf('thuân') ?? [])).toBe('');
});
