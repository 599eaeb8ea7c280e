import { readCards } from '../../src/core/cards/read-cards.ts';
import { cardPhoto } from './card-photos.ts';

/** How cards in made photos were read. */
export interface CardMeasure {
  /** Reads of a card or letter that is not there. */
  readonly wrong: number;
  /** Cards with frames of 25 pixels and more, and how many of them were read. */
  readonly large: number;
  readonly found: number;
  /** Milliseconds of processor for a picture of 1280 × 720. */
  readonly milliseconds: number;
}

/** Reads made photos. @param seeds one photo each */
export function measured(seeds: readonly number[]): CardMeasure {
  let [wrong, large, found, spent] = [0, 0, 0, 0];
  for (const seed of seeds) {
    const { picture, held } = cardPhoto(seed);
    const before = process.cpuUsage();
    const { cards } = readCards(picture);
    const { user, system } = process.cpuUsage(before);
    spent += (user + system) / 1000;
    const isHeld = (number: number, letter: string): boolean =>
      held.some((card) => card.number === number && card.letter === letter);
    wrong += cards.filter(({ number, letter }) => !isHeld(number, letter)).length;
    const readable = held.filter(({ size }) => size >= 25);
    large += readable.length;
    found += readable.filter((card) =>
      cards.some(({ number, letter }) => number === card.number && letter === card.letter),
    ).length;
  }
  return { wrong, large, found, milliseconds: spent / seeds.length };
}
