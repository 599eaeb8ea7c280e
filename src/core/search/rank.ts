import { nameWeight, otherNameWeight } from './marks.ts';
import { match, type Occurrence } from './occurrence.ts';
import { scoreWords, type WordWeights } from './score-words.ts';

/** A page that has at least one word of the query. */
export interface Candidate {
  readonly id: string;
  /** The engine's own score. */
  readonly score: number;
  /** For each word of the query, its places in the page by increasing `at`. */
  readonly words: readonly (readonly Occurrence[])[];
}

/** How much of the query a page has, the better the higher. */
export const tier = { some: 1, all: 2, mostOfPhrase: 3, phrase: 4 } as const;
export type Tier = (typeof tier)[keyof typeof tier];

/** How a phrase stands in a name of a page, the better the higher. */
export const inName = { no: 0, inside: 1, begins: 2, whole: 3 } as const;
export type InName = (typeof inName)[keyof typeof inName];

/** How a page answers a query. Pages are compared field by field in the order of `order`, the higher first. */
export interface Standing {
  readonly tier: Tier;
  /** Whether every mark that was typed is there. */
  readonly agrees: boolean;
  /** How the phrase stands in a name of the page. */
  readonly name: InName;
  /** Whether the phrase is the whole query, and not what is left without function words at its ends. */
  readonly full: boolean;
  /** The match of the word that agrees worst. */
  readonly lowest: number;
  /** 2 for a page of the course's subject, 1 for one beside it, such as the sources, 0 for what trainers need. */
  readonly central: 0 | 1 | 2;
  /** How many words stand in a line, where the query is not one phrase. */
  readonly line: number;
  /** The weight of the element where the words stand together. */
  readonly weight: number;
  /** Whether the phrase is the very beginning of the page. */
  readonly isFirst: boolean;
  /** The matches of all words of the phrase, or what its words weigh (see `score-words.ts`). */
  readonly sum: number;
  /** How often the phrase stands there. */
  readonly count: number;
  /** The engine's own score. */
  readonly score: number;
  /** Whether the words that weigh most stand near each other. Not compared: it is in the sum. */
  readonly isNear: boolean;
}

const order = [
  'tier',
  'agrees',
  'full',
  'name',
  'lowest',
  'central',
  'line',
  'weight',
  'isFirst',
  'sum',
  'count',
  'score',
] as const satisfies readonly (keyof Standing)[];

/** A page's place in the order. */
export interface Ranked {
  readonly id: string;
  readonly standing: Standing;
}

/** What is known of the query and of the site beside the places of the words. */
export interface RankContext {
  /** The place of each word in the query, when words that no page has were left out. */
  readonly slots?: readonly number[];
  /** Whether each word is a function word. */
  readonly little?: readonly boolean[];
  /** Whether each word can be foreign only: it means something alone, as one syllable does not. */
  readonly foreign?: readonly boolean[];
  readonly aside?: ReadonlySet<string>;
  readonly trainers?: ReadonlySet<string>;
}

/**
 * Orders pages: the query as a phrase, most of a long one, all its words, some. A phrase that is a name of the page
 * comes first; what agrees with the marks that were typed comes before what does not; lessons come before pages beside
 * the course and before what is written for trainers. The order is total and never changes.
 * A phrase never runs across a heading: the index keeps a place free between blocks, and weights differ.
 */
export function rank(candidates: readonly Candidate[], context: RankContext = {}): Ranked[] {
  const weights = weightsOf(candidates, context);
  return candidates
    .map((candidate) => ({ id: candidate.id, standing: standingOf(candidate, weights, context) }))
    .sort(compareRanked);
}

/** Compares two pages' places; negative when the first comes first. */
export function compareRanked(one: Ranked, other: Ranked): number {
  return compareStandings(one.standing, other.standing) || (one.id < other.id ? -1 : Number(one.id > other.id));
}

/**
 * Compares two standings field by field; negative when the first is better.
 * @param until the last field that counts
 */
export function compareStandings(one: Standing, other: Standing, until: (typeof order)[number] = 'score'): number {
  for (const field of order) {
    const difference = Number(other[field]) - Number(one[field]);
    if (difference !== 0 || field === until) return difference;
  }
  return 0;
}

/** How much each word of the query tells: the rarer among the candidates the more, a function word hardly anything. */
function weightsOf(candidates: readonly Candidate[], { little = [], foreign = [] }: RankContext): WordWeights {
  const count = candidates[0]?.words.length ?? 0;
  const allLittle = Array.from({ length: count }, (_, word) => little[word] ?? false).every(Boolean);
  const rarities = Array.from({ length: count }, (_, word) => {
    const pages = candidates.filter((candidate) => (candidate.words[word]?.length ?? 0) > 0).length;
    return 1 + Math.log((1 + candidates.length) / (1 + pages));
  });
  return {
    rarities,
    little: rarities.map((_, word) => !allLittle && (little[word] ?? false)),
    foreign: rarities.map((_, word) => foreign[word] ?? false),
    isBeginning: candidates.every(
      ({ words }) => words[0]?.every((place) => place.match < match.unmarked || place.match === match.begins) ?? true,
    ),
  };
}

const nowhere: Omit<Standing, 'tier' | 'central' | 'score'> = {
  agrees: true,
  name: inName.no,
  full: true,
  lowest: 0,
  line: 0,
  weight: 0,
  isFirst: false,
  sum: 0,
  count: 0,
  isNear: true,
};

function standingOf(candidate: Candidate, weights: WordWeights, context: RankContext): Standing {
  const { words, score, id } = candidate;
  const slotOf = (word: number): number => context.slots?.[word] ?? word;
  const central = context.trainers?.has(id) ? 0 : context.aside?.has(id) ? 1 : 2;
  const place = { central, score } as const;
  const phrase = bestPhrase(words, slotOf, weights.isBeginning) ?? bareOf(words, weights, slotOf);
  // What trainers' notes say by the way is no better than what lessons say about it.
  const isByTheWay = phrase && central === 0 && phrase.name === inName.no && phrase.weight < heading;
  if (phrase && !isByTheWay) {
    const agrees = phrase.lowest >= match.begins;
    // A heading is about it, on whatever page it stands.
    const about = central === 1 && phrase.weight >= heading ? 2 : central;
    return { ...nowhere, ...place, ...phrase, tier: tier.phrase, agrees, central: about };
  }

  const telling = words.filter((_, word) => !weights.little[word]);
  const best = telling.map((places) => Math.max(0, ...places.map((each) => each.match)));
  const found = best.filter((each) => each > 0).length;
  const lowest = Math.min(...best.filter((each) => each > 0));
  const agrees = lowest >= match.begins;
  const run = inLine(words, weights, slotOf);
  const scored = scoreWords(words, weights, slotOf);
  // What is asked for by one of its names is not what a page says by the way.
  const sum = scored.sum * (scored.hasName ? 1 : (kindShare[central] ?? 1));
  const isName = run.weight >= nameWeight.last;
  // A page beside the course says by the way what a lesson says in other words.
  const isAbout = central === 2 || run.weight >= heading;
  if (words.length > 3 && run.count >= 3 && run.share >= mostOfPhrase && isAbout)
    return {
      ...nowhere,
      ...place,
      central: isName ? 2 : central,
      tier: tier.mostOfPhrase,
      agrees,
      line: run.count,
      weight: run.weight,
      count: found,
      sum,
    };
  // Of a sentence no page need have every word; what stands together says more.
  const isAll = found === telling.length && (found <= longQuery || scored.isNear);
  if (isAll)
    return {
      ...nowhere,
      ...place,
      tier: tier.all,
      agrees,
      lowest: Math.min(lowest, match.possible),
      sum,
      isNear: scored.isNear,
      // Weighed in the sum.
      central: 2,
    };
  return { ...nowhere, ...place, tier: tier.some, sum, isNear: false, central: 2 };
}

/** From this weight on an element is a heading. */
const heading = 2;
/** What words that stand apart tell in pages of each kind. */
const kindShare = [0.5, 0.75, 1];
/** A query of more words than this is a sentence. */
const longQuery = 3;
/** Words in a line that tell so much of what the whole query tells are most of it. */
const mostOfPhrase = 0.6;

type Phrase = Pick<Standing, 'name' | 'full' | 'lowest' | 'weight' | 'isFirst' | 'sum' | 'count'>;

/** The phrase that is left without function words, at the query's ends or everywhere, where there are some. */
function bareOf(
  words: readonly (readonly Occurrence[])[],
  { little, isBeginning }: WordWeights,
  slotOf: (word: number) => number,
): Phrase | undefined {
  const start = little.indexOf(false);
  const end = little.lastIndexOf(false) + 1;
  if (start < 0 || !little.includes(true)) return undefined;
  const telling = words.filter((_, word) => !little[word]);
  const phrase =
    bestPhrase(words.slice(start, end), (word) => slotOf(start + word), isBeginning) ??
    bestPhrase(telling, (word) => word, isBeginning);
  return phrase && { ...phrase, full: false };
}

/** The best place where the whole query stands word after word inside one name, one heading or between two. */
function bestPhrase(
  words: readonly (readonly Occurrence[])[],
  slotOf: (word: number) => number,
  isBeginning: boolean,
): Phrase | undefined {
  const [first = [], ...others] = words;
  const maps = others.map((places) => new Map(places.map((place) => [place.at, place])));
  let best: Phrase | undefined;
  let count = 0;
  for (const start of first) {
    const phrase = phraseFrom(start, maps, slotOf, isBeginning);
    if (!phrase) continue;
    if (!best || phrase.lowest > best.lowest) count = 0;
    if (!best || phrase.lowest >= best.lowest) count += 1;
    if (!best || comparePhrases(phrase, best) < 0) best = phrase;
  }
  return best && { ...best, count };
}

function comparePhrases(one: Phrase, other: Phrase): number {
  const agreement = Number(other.lowest >= match.begins) - Number(one.lowest >= match.begins);
  return (
    agreement ||
    other.name - one.name ||
    other.lowest - one.lowest ||
    other.weight - one.weight ||
    Number(other.isFirst) - Number(one.isFirst) ||
    other.sum - one.sum
  );
}

/** The engine gives a word inside a compound (`supply/demand`) a part of its element's weight: 0.5 in body text, 3 in a heading. */
function isHeading({ weight }: Occurrence): boolean {
  return weight >= heading;
}
/** Weights come back as twenty-fourths. */
const isWeight = ({ weight }: Occurrence, ...names: number[]): boolean =>
  names.some((each) => Math.abs(weight - each) < 0.1);
const isNamed = ({ weight }: Occurrence): boolean => weight > nameWeight.last - 0.1;

function phraseFrom(
  start: Occurrence,
  maps: readonly ReadonlyMap<number, Occurrence>[],
  slotOf: (word: number) => number,
  isBeginning: boolean,
): Phrase | undefined {
  let lowest: number = start.match;
  let sum: number = start.match;
  let { weight } = start;
  let end = start;
  for (const [index, places] of maps.entries()) {
    const next = places.get(start.at + slotOf(index + 1) - slotOf(0));
    if (!next || isHeading(next) !== isHeading(start) || isNamed(next) !== isNamed(start)) return undefined;
    weight = Math.max(weight, next.weight);
    lowest = Math.min(lowest, next.match);
    sum += next.match;
    end = next;
  }
  const name = nameOf(start, end, isBeginning);
  const shown = name !== inName.no ? 0 : isNamed(start) ? 1 : weight;
  return { name, full: true, lowest, weight: shown, isFirst: start.at === 0, sum, count: 1 };
}

function nameOf(start: Occurrence, end: Occurrence, isBeginning: boolean): InName {
  if (!isNamed(start)) return inName.no;
  const { first, only, last } = nameWeight;
  // A word that stands whole in other pages is that word: "gia" is "giá" rather than the beginning of a name.
  if (start === end && start.match < match.possible && !isBeginning) return inName.no;
  const begins = isWeight(start, first, only, otherNameWeight.first);
  if (begins && isWeight(end, last, only, otherNameWeight.last)) return inName.whole;
  if (!isWeight(start, first, only, nameWeight.middle, last)) return inName.no;
  return begins ? inName.begins : inName.inside;
}

/** The telling words of the query that stand where they would in the whole phrase, at the best place of the page. */
function inLine(
  words: readonly (readonly Occurrence[])[],
  { little, rarities }: WordWeights,
  slotOf: (word: number) => number,
): { count: number; weight: number; share: number } {
  const starts = new Map<number, Map<number, { count: number; worth: number }>>();
  let best = { count: 0, weight: 0, worth: 0 };
  let whole = 0;
  for (const [word, places] of words.entries()) {
    if (little[word]) continue;
    const worth = rarities[word] ?? 1;
    whole += worth;
    for (const place of places) {
      const start = place.at - slotOf(word);
      const weight = Math.ceil(place.weight);
      const byWeight = starts.get(start) ?? new Map<number, { count: number; worth: number }>();
      const before = byWeight.get(weight) ?? { count: 0, worth: 0 };
      const now = { count: before.count + 1, worth: before.worth + worth };
      starts.set(start, byWeight.set(weight, now));
      if (now.count > best.count || (now.count === best.count && weight > best.weight)) best = { ...now, weight };
    }
  }
  return { ...best, share: best.worth / whole };
}
