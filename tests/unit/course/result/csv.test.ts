import { describe, expect, it } from 'vitest';
import { csv } from '../../../../src/course/result/csv.ts';

describe('csv', () => {
  it('quotes what needs it, and begins with the mark of UTF-8', () => {
    expect(
      csv([
        ['Tên', 'Điểm'],
        ['An, "B"', 12],
      ]),
    ).toBe('\uFEFFTên,Điểm\r\n"An, ""B""",12\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '|cmd', ' =x'])('lets no spreadsheet take %j for a formula', (text) => {
    const [, row = ''] = csv([['x'], [text]]).split('\r\n');
    expect(row.replace(/^"/, '')).toMatch(/^'/);
  });

  it('leaves numbers alone, and words with such signs inside', () => {
    expect(csv([[-1, 2, 'Anh-Thư', 'an@example.org']])).toBe('\uFEFF-1,2,Anh-Thư,an@example.org\r\n');
  });
});
