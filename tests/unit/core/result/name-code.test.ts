import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DigitReader, DigitWriter } from '../../../../src/core/result/digits.ts';
import { putName, takeName } from '../../../../src/core/result/name-code.ts';
import { runs } from '../../../helpers/runs.ts';

function written(name: string): Uint8Array {
  const digits = new DigitWriter();
  putName(digits, name);
  return digits.bytes();
}

const read = (bytes: Uint8Array): string => takeName(new DigitReader(bytes));

describe('a name', () => {
  it.each([
    '',
    'Nguyễn Thị Ánh',
    'nguyễn thị ánh',
    'TRẦN VĂN ĐẠT',
    "McDonald-O'Brien Jr.",
    'Lê Ậ Ự ỵ',
    'Çelik Åsa',
    'Иван Петров',
    '李小龍',
    'An 😀 12A3',
    '\u0301 \u1eaf',
  ])('%s comes back', (name) => {
    expect(read(written(name))).toBe(name.normalize('NFC'));
  });

  it('of any signs comes back', () => {
    const signs = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...'aÂẵĐ đớỢ-yÝ\u0301\u0323éç'), { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(signs, (name) => {
        expect(read(written(name))).toBe(name.normalize('NFC'));
      }),
      { numRuns: runs(5_000) },
    );
  });

  it('with half a sign is written without it', () => {
    expect(read(written('An\ud800'))).toBe('An\ufffd');
  });

  it('in Vietnamese takes about half of its bytes', () => {
    expect(written('Nguyễn Thị Hân Hạnh A').length).toBeLessThanOrEqual(19);
  });
});
