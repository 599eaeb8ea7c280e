import { isSameWord, stem } from './english.ts';
import { agree, agreement, fold } from './marks.ts';
import { wordsOf } from './normalise.ts';
import { slipCost } from './slip.ts';
import { slipsOf } from './near-words.ts';
import { splitRun } from './split.ts';
import { looksLikeSyllable } from './syllable.ts';
import { decodeTelex } from './telex.ts';
import { completions, frequencyOf, knows, type Vocabulary } from './vocabulary.ts';
import { decodeVni } from './vni.ts';

/** What a typed word may stand for. */
export interface RepairedWord {
  readonly typed: string;
  /** Each reading as its words (a split gives several), the likeliest first; empty for a word the site does not have. */
  readonly readings: readonly (readonly string[])[];
}

/** A query as the site can understand it. */
export interface Repair {
  /** The likeliest words, with spaces between. */
  readonly query: string;
  /** Whether its letters differ from what was typed; marks and endings of English words do not count. */
  readonly changed: boolean;
  readonly words: readonly RepairedWord[];
}

const readingsKept = 10;
const wordsRead = 24;
const formsTold = 60;
const shortStem = 3;

/**
 * Reads a query with the site's own words: raw Telex and VNI, one slip, missing spaces. A word that the site has, with
 * whatever marks, is never changed; the last word may be the beginning of one.
 * @param query what was typed
 */
export function repairQuery(query: string, vocabulary: Vocabulary): Repair {
  const acronyms = acronymsOf(query);
  const typed = wordsOf(query).slice(0, wordsRead);
  const cut = !/\s$/u.test(query);
  const words = typed.map((word, index) => ({
    typed: word,
    readings: readingsOf(word, vocabulary, cut && index === typed.length - 1, acronyms.has(word)),
  }));
  return asRepair(
    typed,
    words.map(({ readings, typed: word }) => readings[0] ?? [word]),
    words,
  );
}

/** A repair whose query is made of chosen readings. */
export function asRepair(
  typed: readonly string[],
  chosen: readonly (readonly string[])[],
  words: readonly RepairedWord[],
): Repair {
  const changed = chosen.some((reading, index) => {
    const [before, after] = [fold(typed[index] ?? ''), fold(reading.join(' '))];
    return before !== after && !isSameWord(before, after);
  });
  return { query: chosen.flat().join(' '), changed, words };
}

/**
 * Words in capitals that no Vietnamese syllable looks like, such as KPI: no slips, but names of things. In a query
 * that is all capitals they tell nothing, unless it is one word.
 */
function acronymsOf(query: string): ReadonlySet<string> {
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length > 1 && words.every((word) => word === word.toUpperCase())) return new Set();
  const capitals = words.filter((word) => /^[A-Z]{2,5}$/.test(word)).map((word) => word.toLowerCase());
  return new Set(capitals.filter((word) => !looksLikeSyllable(word)));
}

function readingsOf(word: string, vocabulary: Vocabulary, isLast: boolean, isAcronym: boolean): string[][] {
  const folded = fold(word);
  if (knows(vocabulary, folded)) return [[word]];
  const begins = completions(vocabulary, folded, 1).length > 0;
  if (isLast && begins) return [[word]];
  if (vocabulary.foreign.has(folded)) return [];
  const { sure, possible } = decode(word, vocabulary, isLast);
  if (sure.length > 0) return sure.map((each) => [each]);
  if (isAcronym || /^\d+$/.test(folded)) return [];
  const related = vocabulary.stems.get(stem(folded))?.find((form) => isSameWord(folded, form));
  const isForm = related !== undefined;
  // A short stem may be chance: "slaes" has that of "SLAs".
  if (isForm && stem(folded).length > shortStem) return [[related]];
  const runs = folded.length > 3 ? splitRun(word, vocabulary, isLast) : [];
  const slips = folded.length > 2 || !isLast ? slipsOf(word, vocabulary) : [];
  const readings = [...slips.map(({ form }) => [form])];
  if (isForm) readings.unshift([related]);
  readings.splice((slips[0]?.cost ?? Infinity) <= 1 ? 1 : 0, 0, ...runs);
  readings.push(...possible.map((each) => [each]));
  if (readings.length > 0) return readings.slice(0, readingsKept);
  if (begins) return [[word]];
  return isLast && folded.length > 4 ? beginningsOf(word, vocabulary) : [];
}

/** Words that raw keys stand for and that the site has: with these marks, or only with others. */
function decode(word: string, vocabulary: Vocabulary, isLast: boolean): { sure: string[]; possible: string[] } {
  const sure: string[] = [];
  const possible: string[] = [];
  for (const each of new Set([...decodeVni(word), ...decodeTelex(word)])) {
    const folded = fold(each);
    const forms = vocabulary.forms.get(folded) ?? [];
    const longer = isLast
      ? completions(vocabulary, folded, formsTold).flatMap((form) => vocabulary.forms.get(form) ?? [])
      : [];
    if (forms.some((form) => agree(each, form) >= agreement.possible)) sure.push(each);
    else if (longer.some((form) => agree(each, form.slice(0, each.length)) >= agreement.possible)) sure.push(each);
    else if (forms.length > 0) possible.push(each);
  }
  return { sure: sure.slice(0, readingsKept), possible };
}

/** Beginnings of words with one slip, for a long word that is still being typed. */
function beginningsOf(word: string, vocabulary: Vocabulary): string[][] {
  const folded = fold(word);
  const costs = new Map<string, number>();
  for (const form of vocabulary.folded) {
    for (const length of [folded.length - 1, folded.length, folded.length + 1]) {
      const beginning = form.slice(0, length);
      const cost = beginning[0] === folded[0] ? slipCost(folded, beginning) : undefined;
      if (cost !== undefined)
        costs.set(beginning, Math.min(cost - 0.08 * frequencyOf(vocabulary, form), costs.get(beginning) ?? Infinity));
    }
  }
  // Equally likely ones stay in the order of the alphabet, in which the vocabulary is.
  return [...costs]
    .sort(([, a], [, b]) => a - b)
    .slice(0, readingsKept)
    .map(([beginning]) => [beginning]);
}
