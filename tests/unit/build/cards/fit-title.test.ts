import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Face } from '../../../../src/build/cards/face.ts';
import { fitTitle } from '../../../../src/build/cards/fit-title.ts';

const face = new Face();
const widthOf = (text: string, size: number): number => face.width(text, size);
const box = { width: 690, height: 330, size: 72, leading: 1.18 };

const word = fc.constantFrom(
  'nghiêng',
  'Ẫ',
  'ỗi',
  'Đường',
  'trưởng',
  'phòng',
  'Marketing',
  'collaboration',
  'và',
  'a',
  '“Ai',
  'đúng?”',
);

describe('a title on its card', () => {
  it('is whole, and inside its box, whatever its length', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 45 }), (words) => {
        const title = words.join(' ');
        const { size, lines } = fitTitle(title, box, widthOf);
        expect(lines.join(' ')).toBe(title);
        for (const line of lines) expect(widthOf(line, size)).toBeLessThanOrEqual(box.width);
        expect(lines.length * size * box.leading).toBeLessThanOrEqual(box.height);
        expect(size).toBeGreaterThanOrEqual(24);
      }),
    );
  });

  it('is as large as it can be: a short one fills no more than its size, a longer one is never larger', () => {
    expect(fitTitle('Nguồn', box, widthOf)).toEqual({ size: 72, lines: ['Nguồn'] });
    const sizes = [1, 4, 8, 16, 32].map(
      (count) => fitTitle('phòng Marketing '.repeat(count).trim(), box, widthOf).size,
    );
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(sizes.at(-1)).toBeLessThan(72);
  });

  it('breaks into even lines', () => {
    const { lines } = fitTitle('Một nửa kết quả của bạn nằm trên bàn người khác', box, widthOf);
    const widths = lines.map((line) => widthOf(line, 1));
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });
});

describe('the typeface', () => {
  it('has every letter of Vietnamese', () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';
    expect(face.lacking(letters + letters.toUpperCase())).toEqual([]);
    expect(face.lacking('語')).toEqual(['語']);
  });
});
