import { describe, expect, it } from 'vitest';
import { distance, marks, side, turned } from '../../../../src/core/cards/marks.ts';
import { readCards } from '../../../../src/core/cards/read-cards.ts';
import type { Picture } from '../../../../src/core/cards/regions.ts';
import { cardPhoto, emptyRoom } from '../../../helpers/card-photos.ts';
import { measured } from '../../../helpers/card-measure.ts';

describe('the marks', () => {
  it('differ from each other, and from themselves turned, in eight modules at least', () => {
    const turns = marks.map((mark) => [mark, turned(mark), turned(turned(mark)), turned(turned(turned(mark)))]);
    const apart = (one: readonly number[], other: readonly number[]): number =>
      one.filter((module, at) => module !== other[at]).length;
    expect(marks).toHaveLength(40);
    for (const [at, [first = []]] of turns.entries())
      for (const [other, all] of turns.entries())
        for (const [turn, each] of all.entries())
          if (at !== other || turn !== 0) expect(apart(first, each)).toBeGreaterThanOrEqual(distance);
  });
});

/** A mark alone, large, on white. @param modules 1 is white */
function pictureOf(modules: readonly number[]): Picture {
  const [width, unit, edge] = [280, 20, 70] as const;
  const grey = new Uint8Array(width * width).fill(235);
  for (let y = edge; y < edge + 7 * unit; y += 1)
    for (let x = edge; x < edge + 7 * unit; x += 1) {
      const [column, row] = [Math.floor((x - edge) / unit) - 1, Math.floor((y - edge) / unit) - 1];
      const isInner = column >= 0 && row >= 0 && column < side && row < side;
      grey[y * width + x] = isInner && modules[row * side + column] === 1 ? 235 : 25;
    }
  return { width, height: width, grey };
}

describe('marks of others', () => {
  const [first = []] = marks;
  /** As far from a mark as the number of modules that differ. */
  const changed = (count: number): number[] => first.map((module, at) => (at < count ? 1 - module : module));

  it('are not taken for cards, as little as one of ours with too many wrong modules', () => {
    // The first marks of ArUco's own list of 5 × 5, a chequered one, an empty one.
    const foreign = ['1011001000001011010110110', '0110001010110001100101011'].map((bits) => [...bits].map(Number));
    const made = [Array.from({ length: 25 }, (_, at) => at % 2), Array.from({ length: 25 }, () => 0)];
    for (const modules of [...foreign, ...made, changed(3)]) expect(readCards(pictureOf(modules)).cards).toEqual([]);
  });

  it('are told from ours, which are read with up to two wrong modules', () => {
    for (const count of [0, 1, 2])
      expect(readCards(pictureOf(changed(count))).cards).toMatchObject([{ number: 1, letter: 'A' }]);
  });
});

describe('cards in a made photo', { timeout: 60_000 }, () => {
  it('are read: none wrong, nearly all of those that are large enough', () => {
    const { wrong, found, large } = measured([1, 2]);
    expect(wrong).toBe(0);
    expect(found / large).toBeGreaterThanOrEqual(0.95);
  });

  it('are not seen where there are none', () => {
    for (const seed of [1, 2]) expect(readCards(emptyRoom(seed)).cards).toEqual([]);
  });

  it('are known to be mirrored', () => {
    const { picture } = cardPhoto(4);
    const { width, height, grey } = picture;
    const mirror = grey.map((_, at) => grey[Math.floor(at / width) * width + width - 1 - (at % width)] ?? 0);
    const { cards, mirrored } = readCards({ width, height, grey: mirror });
    expect(mirrored).toBeGreaterThan(20);
    expect(cards).toEqual([]);
  });

  it('in the dark are few, and the dark is known', () => {
    const { picture } = cardPhoto(5);
    const dark = picture.grey.map((value) => value / 12);
    expect(readCards({ ...picture, grey: dark }).brightness).toBeLessThan(20);
  });
});
