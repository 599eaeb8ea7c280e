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

/** A query in other words of the same meaning. */
export interface OtherWords {
  readonly words: readonly string[];
  /** Whether its last word is one of them: it is whole. */
  readonly lastIsNew: boolean;
}

interface Replacement {
  readonly start: number;
  readonly length: number;
  readonly words: readonly string[];
}

/** So many replacements are tried, the longest first. */
const mostTried = 4;

/**
 * What a query says in the site's own words: with every phrase that has a synonym there replaced by it, and with each
 * alone.
 * @param typed the query's words, normalised
 * @returns the longest phrase's replacement first; none when no phrase of the query has one
 */
export function bySynonyms(typed: readonly string[], groups: readonly SynonymGroup[]): OtherWords[] {
  const found: Replacement[] = [];
  for (const [words = [], ...others] of groups) {
    for (const phrase of others) {
      const start = typed.findIndex((_, at) => phrase.every((word, index) => isSame(typed[at + index], word)));
      if (start >= 0) found.push({ start, length: phrase.length, words });
    }
  }
  found.sort((one, other) => other.length - one.length || one.start - other.start);
  const apart: Replacement[] = [];
  for (const each of found) if (apart.every((other) => !overlap(each, other))) apart.push(each);
  const tried = [...apart.slice(0, mostTried).map((each) => [each]), ...(apart.length > 1 ? [apart] : [])];
  return tried.flatMap((replacements) => {
    const words = replaced(typed, replacements);
    // Another form of the site's own word is no synonym of it.
    const isSameQuery = words.length === typed.length && words.every((word, index) => isSame(typed[index], word));
    const lastIsNew = replacements.some(({ start, length }) => start + length === typed.length);
    return isSameQuery ? [] : [{ words, lastIsNew }];
  });
}

function overlap(one: Replacement, other: Replacement): boolean {
  return one.start < other.start + other.length && other.start < one.start + one.length;
}

function replaced(typed: readonly string[], replacements: readonly Replacement[]): string[] {
  const words = [...typed];
  for (const { start, length, words: own } of replacements.toSorted((one, other) => other.start - one.start))
    words.splice(start, length, ...own);
  return words;
}

function isSame(typed: string | undefined, word: string): boolean {
  return typed !== undefined && (agree(typed, word) >= agreement.possible || isSameWord(fold(typed), fold(word)));
}
