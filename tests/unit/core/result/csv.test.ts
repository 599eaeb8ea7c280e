import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/core/result/csv.ts';

describe('csv', () => {
  it('quotes every text, and begins with the mark of UTF-8', () => {
    expect(
      csv([
        ['Tên', 'Điểm'],
        ['An, "B"', 12],
      ]),
    ).toBe('\uFEFF"Tên","Điểm"\r\n"An, ""B""",12\r\n');
  });

  it('has semicolons where a spreadsheet expects them', () => {
    expect(csv([['An; B', 12]], ';')).toBe('\uFEFF"An; B";12\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '|cmd', ' =x', '＝1+1', '﹢1', '\u200b=1', '\u202e\ufeff ＠x', '−1'])(
    'lets no spreadsheet take %j for a formula',
    (text) => {
      const [, row = ''] = csv([['x'], [text]]).split('\r\n');
      expect(row).toMatch(/^"[\s\p{C}\p{Z}]*'/u);
    },
  );

  it.each(['An;=1+1;x', 'An,=1', 'An\t@x', 'An\n=1', 'An; ＝1', 'An;\u200b=1'])(
    'lets none take a part of %j for a cell with a formula, whatever it takes for the separator',
    (text) => {
      expect(csv([[text]])).toMatch(/An[;,\t\n][\s\p{C}]*'/u);
    },
  );

  it('leaves numbers alone, and words with such signs inside', () => {
    expect(csv([[-1, 2, 'Anh-Thư', 'an@example.org']])).toBe('\uFEFF-1,2,"Anh-Thư","an@example.org"\r\n');
  });
});
