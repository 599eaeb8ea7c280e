import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../../../src/core/review/beginning.ts';

describe('the beginning of a text', () => {
  it.each([
    ['Ai quyết giá?', 13, 'Ai quyết giá?'],
    ['  Ai quyết giá?\n', 13, 'Ai quyết giá?'],
    ['Ai quyết giá?', 12, 'Ai quyết…'],
    ['Ai quyết giá', 8, 'Ai quyết…'],
    ['Ai quyết giá', 7, 'Ai…'],
    ['Hai người, một bàn', 11, 'Hai người…'],
    ['Marketing', 4, 'Mark…'],
    ['', 4, ''],
  ])('of “%s”, at most %i, is “%s”', (text, most, beginning) => {
    expect(beginningOf(text, most)).toBe(beginning);
  });
});
