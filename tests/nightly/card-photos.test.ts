import { describe, expect, it } from 'vitest';
import { readCards } from '../../src/core/cards/read-cards.ts';
import { measured } from '../helpers/card-measure.ts';
import { emptyRoom } from '../helpers/card-photos.ts';

describe('cards in made photos', { timeout: 1_800_000 }, () => {
  it('300 made photos of 30 cards: none read wrong, at least 95 % of those of 25 pixels, within 150 ms each', () => {
    const measure = measured(Array.from({ length: 300 }, (_, at) => at + 1));
    console.log(measure);
    expect(measure.wrong).toBe(0);
    expect(measure.found / measure.large).toBeGreaterThanOrEqual(0.95);
    expect(measure.milliseconds).toBeLessThanOrEqual(150);
  });

  it('300 rooms without a card: nothing is read', () => {
    for (let seed = 1; seed <= 300; seed += 1) expect(readCards(emptyRoom(seed)).cards).toEqual([]);
  });
});
