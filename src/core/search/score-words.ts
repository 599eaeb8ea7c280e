import { nameWeight, otherNameWeight } from './marks.ts';
import { match, type Occurrence } from './occurrence.ts';

/** How much each word of a query tells. */
export interface WordWeights {
  /** How rare each word is among the candidates: 1 and more. */
  readonly rarities: readonly number[];
  readonly little: readonly boolean[];
  readonly foreign: readonly boolean[];
  /** Whether no page has the first word as a whole word: it is but the beginning of one. */
  readonly isBeginning: boolean;
}

/** What a function word tells beside others. */
const littleWord = 0.1;
/** What a syllable tells alone: Vietnamese words are mostly of two. */
const syllable = 0.4;
/** What two neighbours of the query tell that are neighbours in the page. */
const pair = 1.5;
/** What a page keeps that has hardly any of the query's words. */
const lacking = 0.4;
/** Words so near each other stand in the same thought. */
const stretch = 14;
const stretchPerWord = 2;
/** What it tells that telling words stand near each other, of all that they tell. */
const nearness = 0.8;

/** A name that tells so much of what the whole query tells is what it is about. */
const mostOfQuery = 0.4;
/** What it tells that a whole name of the page stands in the query, of what the name's words tell. */
const wholeName = 2;

/**
 * How well a page answers a query that does not stand in it as a phrase: each word by its rarity, more in a name or a
 * heading, more when its neighbour in the query stands beside it, more when the words stand near each other.
 * @param words for each word of the query, its places in the page
 * @param slotOf the place of each word in the query
 * @returns the sum as a share of what the whole query tells, so that queries can be compared; whether the words stand
 * near each other; and whether the query is mostly a name of the page
 */
export function scoreWords(
  words: readonly (readonly Occurrence[])[],
  weights: WordWeights,
  slotOf: (word: number) => number,
): { sum: number; isNear: boolean; hasName: boolean } {
  const worth = (word: number): number =>
    (weights.rarities[word] ?? 1) * (weights.little[word] ? littleWord : 1) * (weights.foreign[word] ? 1 : syllable);
  let sum = 0;
  for (const [word, places] of words.entries()) {
    const best = Math.max(0, ...places.map((place) => field(place) * quality(place)));
    sum += worth(word) * best * (1 + Math.min(0.3, Math.log10(1 + places.length) / 4));
  }
  for (let word = 0; word + 1 < words.length; word++) {
    const best = bestPair(words[word] ?? [], words[word + 1] ?? [], slotOf(word + 1) - slotOf(word));
    sum += ((worth(word) + worth(word + 1)) / 2) * pair * best;
  }
  // "giải thích các từ" has the name "giải thích từ", which is not written in this way.
  const telling = words.flatMap((_, word) => (weights.little[word] ? [] : [word]));
  const bare = telling.map((word) => words[word] ?? []);
  const named = Math.max(
    nameInside(words, worth),
    telling.length < words.length ? nameInside(bare, (word) => worth(telling[word] ?? 0)) : 0,
  );
  sum += wholeName * named;
  const near = nearest(words, worth, weights.little);
  const whole = words.reduce((total, _, word) => total + worth(word), 0);
  const found = words.reduce((total, places, word) => total + (places.length > 0 ? worth(word) : 0), 0);
  return {
    sum: ((sum + nearness * near.worth) / whole) * (lacking + (1 - lacking) * (found / whole)),
    isNear: near.all,
    hasName: named > whole * mostOfQuery,
  };
}

/** What the element tells: names, titles, headings, text. */
function field({ weight }: Occurrence): number {
  if (weight > 8) return isOtherName(weight) ? 1.5 : 2.2;
  if (weight > 6.5) return 1.8;
  return weight >= 2 ? 1.5 : 1;
}

const others: readonly number[] = [otherNameWeight.first, otherNameWeight.middle, otherNameWeight.last];
const isOtherName = (weight: number): boolean => others.some((each) => Math.abs(weight - each) < 0.1);

const isWeight = ({ weight }: Occurrence, each: number): boolean => Math.abs(weight - each) < 0.1;
const beginsName = (place: Occurrence): boolean =>
  isWeight(place, nameWeight.first) || isWeight(place, otherNameWeight.first);
const endsName = (place: Occurrence): boolean =>
  isWeight(place, nameWeight.last) || isWeight(place, otherNameWeight.last);

/** What the words of the page's name tell that stands whole in the query, word after word; 0 when none does. */
function nameInside(words: readonly (readonly Occurrence[])[], worth: (word: number) => number): number {
  const isMeant = (place: Occurrence): boolean => place.match >= match.possible;
  let best = 0;
  for (const [start, places] of words.entries()) {
    for (const first of places.filter((place) => isMeant(place) && beginsName(place))) {
      let told = worth(start);
      for (let word = start + 1; word < words.length; word++) {
        const next = words[word]?.find(({ at }) => at === first.at + word - start);
        if (!next || !isMeant(next)) break;
        told += worth(word);
        if (endsName(next)) best = Math.max(best, told);
        if (endsName(next) || beginsName(next)) break;
      }
    }
  }
  return best;
}

function quality({ match: how }: Occurrence): number {
  if (how >= match.possible) return 1;
  return how === match.begins ? 0.7 : 0.25;
}

function bestPair(one: readonly Occurrence[], other: readonly Occurrence[], distance: number): number {
  const places = new Map(other.map((place) => [place.at, place]));
  let best = 0;
  let count = 0;
  for (const place of one) {
    const next = places.get(place.at + distance);
    if (!next || next.weight >= 2 !== place.weight >= 2) continue;
    count += 1;
    best = Math.max(best, Math.min(field(place), field(next)) * Math.min(quality(place), quality(next)));
  }
  return best * (1 + Math.min(0.5, Math.log10(1 + count) / 2));
}

/** What the telling words in the best stretch of the page tell, and whether all of them are in it. */
function nearest(
  words: readonly (readonly Occurrence[])[],
  worth: (word: number) => number,
  little: readonly boolean[],
): { worth: number; all: boolean } {
  const telling = words.flatMap((places, word) => (little[word] ? [] : [{ word, places }]));
  const places = telling
    .flatMap(({ word, places: own }) =>
      own.filter((place) => place.match >= match.begins).map(({ at }) => ({ at, word })),
    )
    .sort((one, other) => one.at - other.at);
  const length = stretch + stretchPerWord * telling.length;
  const counts = new Map<number, number>();
  let [start, sum, best, most] = [0, 0, 0, 0];
  for (const { at, word } of places) {
    const count = counts.get(word) ?? 0;
    if (count === 0) sum += worth(word);
    counts.set(word, count + 1);
    while ((places[start]?.at ?? at) < at - length) {
      const gone = places[start]?.word ?? word;
      const left = (counts.get(gone) ?? 1) - 1;
      if (left === 0) {
        counts.delete(gone);
        sum -= worth(gone);
      } else counts.set(gone, left);
      start += 1;
    }
    best = Math.max(best, sum);
    most = Math.max(most, counts.size);
  }
  return { worth: best, all: most === telling.length };
}
