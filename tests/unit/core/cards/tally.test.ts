import { describe, expect, it } from 'vitest';
import type { CardRead } from '../../../../src/core/cards/read-cards.ts';
import { countedOf, noTally, withPicture, type Tally } from '../../../../src/core/cards/tally.ts';

const card = (number: number, letter: string, x = 0): CardRead => ({ number, letter, x, y: 0, size: 30 });
const after = (pictures: readonly (readonly CardRead[])[], from: Tally = noTally): Tally =>
  pictures.reduce((tally, reads) => withPicture(tally, reads, 5), from);

describe('the tally of raised cards', () => {
  it('counts a card once it was steady, and takes over the letter that it is turned to', () => {
    const one = [card(1, 'A'), card(2, 'B')];
    expect(countedOf(after([one, one]), 4, 5).seen).toBe(0);
    const steady = after([one, one, [card(1, 'A')], one]);
    expect(countedOf(steady, 4, 5)).toEqual({ count: [1, 1, 0, 0], seen: 2, missing: [3, 4, 5], foreign: 0 });
    const turned = after([[card(1, 'C')], [card(1, 'C')], [card(1, 'C')]], steady);
    expect(countedOf(turned, 4, 5).count).toEqual([0, 1, 1, 0]);
  });

  it('keeps what was counted when a card is put down', () => {
    const seen = after([[card(3, 'D')], [card(3, 'D')], [card(3, 'D')], [], [], [], [], [], []]);
    expect(countedOf(seen, 4, 5).count).toEqual([0, 0, 0, 1]);
  });

  it('does not count a card that is held up twice, nor one that was not handed out', () => {
    const twice = [card(1, 'A', 0), card(1, 'B', 300), card(9, 'C')];
    const tally = after([twice, twice, twice, [card(1, 'A')], [card(1, 'A')], [card(1, 'A')]]);
    expect(countedOf(tally, 4, 5)).toEqual({ count: [0, 0, 0, 0], seen: 0, missing: [2, 3, 4, 5], foreign: 0 });
    expect([...tally.twice]).toEqual([1]);
    expect([...tally.outside]).toEqual([9]);
  });

  it('tells letters that the question does not have apart', () => {
    const reads = [card(1, 'D'), card(2, 'A')];
    const { count, foreign, seen } = countedOf(after([reads, reads, reads]), 3, 5);
    expect({ count, foreign, seen }).toEqual({ count: [1, 0, 0], foreign: 1, seen: 2 });
  });
});
