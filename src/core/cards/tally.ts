import type { Count } from '../session/ballot.ts';
import { cardLetters } from './card-svg.ts';
import type { CardRead } from './read-cards.ts';

/** A card counts once it was seen with one letter in so many … */
const needed = 3;
/** … of so many pictures. */
const lately = 5;

/** What has been counted. */
export interface Tally {
  /** Letters by card, of the last pictures. */
  readonly frames: readonly ReadonlyMap<number, string>[];
  /** The letter of each card that counts: the last that was steady. */
  readonly settled: ReadonlyMap<number, string>;
  /** Cards that were held up in two places at once: they do not count. */
  readonly twice: ReadonlySet<number>;
  /** Cards that were not handed out. */
  readonly outside: ReadonlySet<number>;
}

/** Nothing counted yet. */
export const noTally: Tally = { frames: [], settled: new Map(), twice: new Set(), outside: new Set() };

/** The tally after another picture. @param handedOut cards from 1 to this number were given to learners */
export function withPicture(tally: Tally, reads: readonly CardRead[], handedOut: number): Tally {
  const numbers = reads.map(({ number }) => number);
  const doubled = numbers.filter((number, at) => numbers.indexOf(number) !== at);
  const twice = new Set([...tally.twice, ...doubled]);
  const outside = new Set([...tally.outside, ...numbers.filter((number) => number > handedOut)]);
  const seen = new Map(reads.filter(({ number }) => number <= handedOut).map(({ number, letter }) => [number, letter]));
  const frames = [...tally.frames, seen].slice(-lately);
  const settled = new Map(tally.settled);
  for (const [number, letter] of seen) {
    const same = frames.filter((frame) => frame.get(number) === letter).length;
    if (same >= needed) settled.set(number, letter);
  }
  for (const number of twice) settled.delete(number);
  return { frames, settled, twice, outside };
}

/** What is told of a tally. */
export interface Counted {
  /** By choice. */
  readonly count: Count;
  /** How many cards count, those with a letter that the question does not have among them. */
  readonly seen: number;
  /** Cards that were handed out and have not been seen. */
  readonly missing: readonly number[];
  /** How many show a letter that the question does not have. */
  readonly foreign: number;
}

/** The votes of a tally. @param choices how many the question has */
export function countedOf({ settled, twice }: Tally, choices: number, handedOut: number): Counted {
  const letters = [...settled.values()];
  const count = cardLetters.slice(0, choices).map((letter) => letters.filter((each) => each === letter).length);
  const all = Array.from({ length: handedOut }, (_, at) => at + 1);
  return {
    count,
    seen: settled.size,
    missing: all.filter((number) => !settled.has(number) && !twice.has(number)),
    foreign: letters.length - count.reduce((sum, each) => sum + each, 0),
  };
}
