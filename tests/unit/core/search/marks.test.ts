import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, agreement, decodeText, encodeText, fold } from '../../../../src/core/search/marks.ts';

const text = fc.string({ unit: 'binary', maxLength: 80 });

describe('fold', () => {
  it('strips marks and the stroke', () => {
    expect(fold('Đường dẫn, ĐÃ ủng hộ')).toBe('Duong dan, DA ung ho');
    expect(fold('Sale 24/7')).toBe('Sale 24/7');
  });

  it('is idempotent, and NFC and NFD agree', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(fold(fold(each))).toBe(fold(each));
        expect(fold(each.normalize('NFD'))).toBe(fold(each.normalize('NFC')));
      }),
    );
  });
});

describe('agree', () => {
  it.each([
    ['thuẫn', 'thuẫn', agreement.exact],
    ['thuân', 'thuẫn', agreement.possible],
    ['thuan', 'thuẫn', agreement.possible],
    ['thuẩn', 'thuẫn', agreement.folded],
    ['thuần', 'thuẫn', agreement.folded],
    ['dong', 'đóng', agreement.possible],
    ['đong', 'dong', agreement.folded],
    ['bạn', 'ban', agreement.folded],
    ['mau', 'mua', agreement.different],
    ['môt', 'một', agreement.possible],
    ['mọt', 'một', agreement.possible],
    ['mơt', 'một', agreement.folded],
    ['mót', 'một', agreement.folded],
    ['đê', 'đề', agreement.possible],
    ['đe', 'đề', agreement.possible],
    ['dề', 'đề', agreement.possible],
    ['đề', 'dề', agreement.folded],
    ['cafe', 'café', agreement.possible],
    ['facade', 'façade', agreement.folded],
    ['façade', 'facade', agreement.folded],
  ])('%s and %s: %i', (typed, word, expected) => expect(agree(typed, word)).toBe(expected));
});

describe('encodeText', () => {
  it('can be undone', () => {
    expect(encodeText('Đúng, đã')).toBe('D\u0335úng, d\u0335ã');
    fc.assert(
      fc.property(text, (each) => {
        const plain = each.replaceAll('\u0335', '');
        expect(decodeText(encodeText(plain))).toBe(plain);
      }),
    );
    expect(decodeText('D\u0335úng, d\u0335ã')).toBe('Đúng, đã');
  });
});
