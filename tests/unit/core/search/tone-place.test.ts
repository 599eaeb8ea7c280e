import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../../src/core/search/letters.ts';
import { parseSyllable } from '../../../../src/core/search/syllable.ts';
import { placeTone, tonePlace } from '../../../../src/core/search/tone-place.ts';

describe('placeTone', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['HOÀ', 'HÒA'],
    ['hòai', 'hoài'],
    ['ngọăn', 'ngoặn'],
    ['hòan', 'hoàn'],
    ['hiệu', 'hiệu'],
    ['híêu', 'hiếu'],
    ['mụôn', 'muộn'],
    ['ngừơi', 'người'],
    ['úông', 'uống'],
    ['ía', 'ía'],
    ['cuả', 'của'],
    ['khuyủ', 'khuỷu'],
    ['giả', 'giả'],
    ['gỉa', 'giả'],
    ['qúy', 'quý'],
    ['ấy', 'ấy'],
    ['âý', 'ấy'],
    ['nghiệng', 'nghiệng'],
  ])('writes %s as %s', (typed, written) => expect(placeTone(typed)).toBe(written));

  it.each(['cáfe', 'xýz', 'mua', 'hoa', 'çoá', 'saleś', ''])('leaves %s', (word) => expect(placeTone(word)).toBe(word));
});

describe('tonePlace', () => {
  it.each([
    ['hoa', 1],
    ['hoan', 2],
    ['hoai', 2],
    ['xoong', 2],
    ['âm', 0],
    ['thuê', 3],
    ['tương', 2],
    ['quy', 2],
    ['an', 0],
  ])('of %s is letter %i', (word, place) => {
    const letters = lettersOf(word) ?? [];
    const parts = parseSyllable(letters);
    expect(parts && tonePlace(letters, parts)).toBe(place);
  });
});
