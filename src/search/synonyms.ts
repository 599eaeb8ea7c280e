import { isSameWord } from './english.ts';
import { agree, agreement, fold } from './marks.ts';
import { wordsOf } from './normalise.ts';

/** Phrases of one meaning, each as its words; the first one is what the site says. */
export type SynonymGroup = readonly (readonly string[])[];

/** Groups as a compact text: a line for each, phrases divided by commas. */
export function writeSynonyms(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.map((phrase) => wordsOf(phrase).join(' ')).join()).join('\n');
}

/** Reads what `writeSynonyms` wrote. */
export function readSynonyms(text: string): SynonymGroup[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => line.split(',').map((phrase) => phrase.split(' ')));
}

/**
 * What a query says in the site's own words: the longest phrase that has a synonym there is replaced by it.
 * @param typed the query's words, normalised
 * @returns nothing when no phrase of the query has one
 */
export function bySynonym(typed: readonly string[], groups: readonly SynonymGroup[]): string[] | undefined {
  let best: { start: number; length: number; words: readonly string[] } | undefined;
  for (const [own = [], ...others] of groups) {
    for (const phrase of others) {
      if (phrase.length <= (best?.length ?? 0)) continue;
      const start = typed.findIndex((_, at) => phrase.every((word, index) => isSame(typed[at + index], word)));
      if (start >= 0) best = { start, length: phrase.length, words: own };
    }
  }
  const words = best && typed.toSpliced(best.start, best.length, ...best.words);
  // Another form of the site's own word is no synonym of it.
  return words?.length === typed.length && words.every((word, index) => isSame(typed[index], word)) ? undefined : words;
}

function isSame(typed: string | undefined, word: string): boolean {
  return typed !== undefined && (agree(typed, word) >= agreement.possible || isSameWord(fold(typed), fold(word)));
}
