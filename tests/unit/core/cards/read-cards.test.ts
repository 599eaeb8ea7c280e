import { describe, expect, it } from 'vitest';
import { distance, marks, turned } from '../../../../src/core/cards/marks.ts';
import { readCards } from '../../../../src/core/cards/read-cards.ts';
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
