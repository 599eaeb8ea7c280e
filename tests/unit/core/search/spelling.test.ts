import { describe, expect, it } from 'vitest';
import { isSpelt } from '../../../../src/core/search/spelling.ts';

describe('isSpelt', () => {
  it.each(
    'khách kẻ kỹ kia cá cuốc cưa ghế ghi nghề nghiệp ngà ngủ gà giá gì giếng quý quyển hòa thủy Đà NGÀY oanh'.split(
      ' ',
    ),
  )('%s is', (word) => expect(isSpelt(word)).toBe(true));

  it.each(
    // k, c; gh, g; ngh, ng each before the wrong vowel; a stop without its tone; what no rime is; no word at all.
    'cỹ cẻ ka kuốc gế ngề ghà nghà khach lop nguoi khcáh nhưgn Marketing hđ ñ q'.split(' '),
  )('%s is not', (word) => expect(isSpelt(word)).toBe(false));

  it('takes a word apart into letters and marks as one that is composed', () => {
    expect(isSpelt('khách'.normalize('NFD'))).toBe(true);
  });
});
