import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, wordsOf } from '../../../../src/core/search/normalise.ts';

describe('normalise', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['Khánh Hoà', 'Khánh Hòa'],
    ['TOÀ', 'TÒA'],
    ['thoả thuận', 'thỏa thuận'],
    ['quý', 'quý'],
    ['quỳ', 'quỳ'],
    ['quả', 'quả'],
    ['hoàn', 'hoàn'],
    ['loại', 'loại'],
    ['thuở', 'thuở'],
    ['của', 'của'],
    ['gìn giữ', 'gìn giữ'],
    ['huỳnh', 'huỳnh'],
    ['thương hiêụ', 'thương hiệu'],
    ['café', 'café'],
    ['khuỷu', 'khuỷu'],
    ['nghiêngf', 'nghiêngf'],
    ['nghiểng', 'nghiểng'],
    ['nghiệng', 'nghiệng'],
    ['Sale', 'Sale'],
    ['giưã', 'giữa'],
    ['nghìên', 'nghiền'],
    ['ngúôi', 'nguối'],
  ])('writes %s as %s', (typed, written) => {
    expect(normalise(typed)).toBe(written);
    expect(normalise(typed.normalize('NFD'))).toBe(written);
  });

  it('gives NFC and NFD the same text, and a text it made is left alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(normalise(text.normalize('NFD'))).toBe(normalise(text.normalize('NFC')));
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });

  it('replaces halves of surrogate pairs', () => {
    expect(normalise('a\uD800b')).toBe('a\uFFFDb');
  });
});

describe('wordsOf', () => {
  it('takes words apart, in lower case, without punctuation or invisible signs', () => {
    expect(wordsOf('“Đồng ý”: Sale/Marketing 30% e-mail\u200B')).toEqual([
      'đồng',
      'ý',
      'sale',
      'marketing',
      '30',
      'e',
      'mail',
    ]);
    expect(wordsOf('<b>giá</b> & trị')).toEqual(['b', 'giá', 'b', 'trị']);
    expect(wordsOf('mar\u00ADke\u200Bting')).toEqual(['marketing']);
    expect(wordsOf(' … ')).toEqual([]);
    expect(wordsOf('ﬁnal ４')).toEqual(['final', '4']);
  });
});

it('takes letters that look like Đ for it', () => {
  expect(wordsOf('Ðội nhóm')).toEqual(['đội', 'nhóm']);
  expect(wordsOf('Ɖội ðội')).toEqual(['đội', 'đội']);
});
