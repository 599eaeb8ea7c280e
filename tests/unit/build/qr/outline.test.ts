import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../src/build/qr/outline.ts';

/** The lines from top to bottom of a path, as a renderer reads its commands. */
function uprights(data: string): { x: number; from: number; to: number }[] {
  const lines: { x: number; from: number; to: number }[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const moveTo = (toX: number, toY: number): void => {
    if (toY !== y) lines.push({ x, from: Math.min(y, toY), to: Math.max(y, toY) });
    [x, y] = [toX, toY];
  };
  for (const [, command = '', text = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const [first = 0, second = 0] = [...text.matchAll(/-?\d+/g)].map(Number);
    if (command === 'M') [x, y] = [first, second];
    if (command === 'm') [x, y] = [startX + first, startY + second];
    if (command === 'M' || command === 'm') [startX, startY] = [x, y];
    if (command === 'H') moveTo(first, y);
    if (command === 'h') moveTo(x + first, y);
    if (command === 'V') moveTo(x, first);
    if (command === 'v') moveTo(x, y + first);
    if (command === 'z') {
      expect(x).toBe(startX);
      moveTo(startX, startY);
    }
  }
  return lines;
}

/** The modules that the rule `evenodd` fills: those with an odd number of lines to their left. */
function filled(data: string, size: number): boolean[][] {
  const lines = uprights(data);
  const isFilled = (column: number, row: number): boolean =>
    lines.filter(({ x, from, to }) => x <= column && from <= row && row < to).length % 2 === 1;
  return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => isFilled(column, row)));
}

const drawn = (picture: readonly string[]): string =>
  outlineOf(picture.map((row) => [...row].map((cell) => cell === '#')));

describe('outline of dark modules', () => {
  it.each([
    ['nothing', ['..', '..'], ''],
    ['a module', ['#.', '..'], 'M0 0H1V1H0z'],
    ['two that touch at a corner', ['#.', '.#'], 'M0 0H1V2H2V1H0z'],
    ['a ring', ['###', '#.#', '###'], 'M0 0H3V3H0zM1 1H2V2H1z'],
    ['one far to the right', [...Array<string>(11).fill('.'.repeat(12)), `${'.'.repeat(11)}#`], 'M11 11h1v1H11z'],
  ])('%s', (_, picture, path) => expect(drawn(picture)).toBe(path));

  it('fills the dark modules and no others, whatever they are', () => {
    const pictures = fc
      .integer({ min: 1, max: 14 })
      .chain((size) =>
        fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
      );
    fc.assert(
      fc.property(pictures, (rows) => {
        expect(filled(outlineOf(rows), rows.length)).toEqual(rows);
      }),
    );
  });
});
