/** How well one place of a page agrees with a word of the query, the better the higher. */
export const match = {
  /** Begins with the letters, but with other marks than those that were typed. */
  beginsUnmarked: 1,
  /** The word with other marks than those that were typed. */
  unmarked: 2,
  /** Begins with what was typed. */
  begins: 3,
  /** Every mark that was typed is there; others may be too. */
  possible: 4,
  /** Exactly what was typed. */
  exact: 5,
} as const;
export type Match = (typeof match)[keyof typeof match];

/** A place in a page where a word of the query was found. */
export interface Occurrence {
  /** The place, counted in words. */
  readonly at: number;
  /** The engine's weight of its element: 7 for a title, 6 for a heading, 1 for body text. */
  readonly weight: number;
  readonly match: Match;
}

/** A page that has at least one word of the query. */
export interface Candidate {
  readonly id: string;
  /** The engine's own score. */
  readonly score: number;
  /** For each word of the query, its places in the page by increasing `at`. */
  readonly words: readonly (readonly Occurrence[])[];
}

/** A page's place in the order: compared number by number, the higher first. */
export interface Ranked {
  readonly id: string;
  readonly key: readonly number[];
}

/** First numbers of a key. */
export const tier = { some: 1, all: 2, mostOfPhrase: 3, phrase: 4 } as const;

/**
 * Orders pages: the phrase with exact marks, the phrase with other marks, most of a long phrase, all words, some words; then titles and
 * headings before body text; then the engine's score, then the id, so that the order is total and never changes.
 * A phrase never runs across a heading: the index keeps a place free
 * between blocks, and weights differ.
 * @param slots the place of each word in the query, when words that no page has were left out
 */
export function rank(candidates: readonly Candidate[], slots: readonly number[] = []): Ranked[] {
  const rarities = raritiesOf(candidates);
  const slotOf = (word: number): number => slots[word] ?? word;
  return candidates
    .map((candidate) => ({ id: candidate.id, key: keyOf(candidate, rarities, slotOf) }))
    .sort(compareRanked);
}

/** Compares two pages' places; negative when the first comes first. */
export function compareRanked(one: Ranked, other: Ranked): number {
  return compareKeys(one.key, other.key) || (one.id < other.id ? -1 : Number(one.id > other.id));
}

/** Compares two keys number by number; negative when the first comes first. */
export function compareKeys(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const difference = (other[index] ?? 0) - (one[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** How rare each word of the query is among the candidates: 1 and more. */
function raritiesOf(candidates: readonly Candidate[]): number[] {
  const words = candidates[0]?.words.length ?? 0;
  return Array.from({ length: words }, (_, word) => {
    const pages = candidates.filter((candidate) => (candidate.words[word]?.length ?? 0) > 0).length;
    return 1 + Math.log((1 + candidates.length) / (1 + pages));
  });
}

function keyOf(candidate: Candidate, rarities: readonly number[], slotOf: (word: number) => number): number[] {
  const { words, score } = candidate;
  const phrase = bestPhrase(words, slotOf);
  if (phrase)
    return [tier.phrase, phrase.lowest, phrase.weight, Number(phrase.at === 0), phrase.sum, phrase.count, score];
  const best = words.map((places) => Math.max(0, ...places.map((place) => place.match)));
  const found = best.filter((each) => each > 0).length;
  const run = inLine(words, slotOf);
  const weight = words.reduce(
    (sum, places, word) => sum + (rarities[word] ?? 1) * Math.max(0, ...places.map((place) => place.weight)),
    0,
  );
  if (words.length > 3 && run.count >= Math.max(3, words.length * 0.6))
    return [tier.mostOfPhrase, run.count, found, run.weight, weight, score];
  if (found === words.length) return [tier.all, Math.min(...best), run.count, weight, score];
  const rarity = best.reduce((sum, each, word) => sum + (each > 0 ? (rarities[word] ?? 1) * (0.5 + each / 10) : 0), 0);
  return [tier.some, rarity + 0.75 * Math.max(0, run.count - 1), run.weight, weight, score];
}

interface Phrase {
  readonly at: number;
  readonly lowest: number;
  readonly weight: number;
  readonly sum: number;
  readonly count: number;
}

/** The best place where the whole query stands word after word inside one heading or between two. */
function bestPhrase(words: readonly (readonly Occurrence[])[], slotOf: (word: number) => number): Phrase | undefined {
  const [first = [], ...others] = words;
  const maps = others.map((places) => new Map(places.map((place) => [place.at, place])));
  let best: Phrase | undefined;
  let count = 0;
  for (const start of first) {
    const phrase = phraseFrom(start, maps, slotOf);
    if (!phrase) continue;
    if (!best || phrase.lowest > best.lowest) count = 0;
    if (!best || phrase.lowest >= best.lowest) count += 1;
    if (!best || compareKeys([phrase.lowest, phrase.weight, phrase.sum], [best.lowest, best.weight, best.sum]) < 0)
      best = phrase;
  }
  return best && { ...best, count };
}

/** The engine gives a word inside a compound (`Sale/Marketing`) a part of its element's weight: 0.5 in body text, 3 in a heading. */
function isHeading({ weight }: Occurrence): boolean {
  return weight >= 2;
}

function phraseFrom(
  start: Occurrence,
  maps: readonly ReadonlyMap<number, Occurrence>[],
  slotOf: (word: number) => number,
): Phrase | undefined {
  let lowest: number = start.match;
  let sum: number = start.match;
  let { weight } = start;
  for (const [index, places] of maps.entries()) {
    const next = places.get(start.at + slotOf(index + 1) - slotOf(0));
    if (!next || isHeading(next) !== isHeading(start)) return undefined;
    weight = Math.max(weight, next.weight);
    lowest = Math.min(lowest, next.match);
    sum += next.match;
  }
  return { at: start.at, lowest, weight, sum, count: 1 };
}

/** How many of the query's words stand where they would in the whole phrase, at the best place of the page. */
function inLine(
  words: readonly (readonly Occurrence[])[],
  slotOf: (word: number) => number,
): { count: number; weight: number } {
  const starts = new Map<number, Map<number, number>>();
  let best = { count: 0, weight: 0 };
  for (const [word, places] of words.entries()) {
    for (const place of places) {
      const start = place.at - slotOf(word);
      const weight = Math.ceil(place.weight);
      const byWeight = starts.get(start) ?? new Map<number, number>();
      const count = (byWeight.get(weight) ?? 0) + 1;
      starts.set(start, byWeight.set(weight, count));
      if (count > best.count || (count === best.count && weight > best.weight)) best = { count, weight };
    }
  }
  return best;
}
