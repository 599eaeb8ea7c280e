import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrSvg } from '../../../../src/build/qr/qr-svg.ts';
import { readQr } from '../../../helpers/read-qr.ts';

/** A code's version and level, the level out of its first two format bits (ISO/IEC 18004, 7.9). */
async function kindOf(svg: string): Promise<string> {
  // One pixel for each module, the border of four among them.
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true });
  const isDark = (x: number, y: number): boolean => (data[(y + 4) * info.width + x + 4] ?? 255) < 128;
  const bits = (isDark(0, 8) ? 2 : 0) + (isDark(1, 8) ? 1 : 0);
  return `${(info.width - 8 - 17) / 4}-${'MLHQ'.charAt(bits ^ 2)}`;
}

const address = (length: number): string => 'https://example.org/'.padEnd(length, 'a');

describe('a QR code', () => {
  // Bytes that each version holds at each level (ISO/IEC 18004, table 7).
  it.each([
    [20, '2-Q'],
    [21, '2-M'],
    [26, '2-M'],
    [27, '2-L'],
    [32, '2-L'],
    [33, '3-M'],
    [42, '3-M'],
    [43, '3-L'],
    [53, '3-L'],
    [54, '4-M'],
  ])('of %i bytes is as small as it can be, and survives the damage that it then can: %s', async (length, kind) => {
    const svg = qrSvg(address(length));
    expect(await kindOf(svg)).toBe(kind);
    expect(await readQr(Buffer.from(svg))).toBe(address(length));
  });
});
