import { describe, expect, it } from 'vitest';
import { byLetter } from '../../../../src/core/text/alphabet.ts';

const letters = (words: readonly string[], language: string): string[] =>
  byLetter(words, (word) => word, language).map(({ letter, entries }) => `${letter}: ${entries.join(', ')}`);

describe('byLetter', () => {
  it('knows the letters of Vietnamese and their order; a tone makes no letter', () => {
    const words = ['đại lý', 'dự báo', 'ấn tượng', 'âm', 'ăn', 'áo', 'an', 'Ưu đãi', 'úp', 'tư', 'Định giá', 'd'];
    expect(letters(words, 'vi')).toEqual([
      'A: an, áo',
      'Ă: ăn',
      'Â: âm, ấn tượng',
      'D: d, dự báo',
      'Đ: đại lý, Định giá',
      'T: tư',
      'U: úp',
      'Ư: Ưu đãi',
    ]);
  });

  it('sorts English without regard to case, and a letter with a mark under its own', () => {
    expect(letters(['lead', 'SQL', 'Éclair', 'example', 'account', 'CRM'], 'en')).toEqual([
      'A: account',
      'C: CRM',
      'E: Éclair, example',
      'L: lead',
      'S: SQL',
    ]);
  });

  it('reads words whose marks stand apart', () => {
    expect(letters(['đại'.normalize('NFD'), 'ấn'.normalize('NFD')], 'vi').map(([letter]) => letter)).toEqual([
      'Â',
      'Đ',
    ]);
  });
});
