import { looksLikeSyllable } from './syllable.ts';

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);

/**
 * A light stem of an English word, as plurals, -ed, -ing and a final e are told apart by the first step of Porter's
 * algorithm (M. F. Porter, An algorithm for suffix stripping, 1980). Meant for comparing, not for showing.
 * @param word one word in lower case, ASCII
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const single = word.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1');
  const bare = single.replace(/(ed|ing)$/, '');
  if (bare === single || !/[aeiouy]/.test(bare) || bare.length < 3) return single.replace(/e$/, '').replace(/y$/, 'i');
  const last = bare.at(-1);
  const doubled = last === bare.at(-2) && !isVowel(last) && !'lsz'.includes(last ?? '');
  return (doubled ? bare.slice(0, -1) : bare).replace(/e$/, '').replace(/y$/, 'i');
}

/** The stem of a word that can only be foreign; nothing for one that may be Vietnamese. @param word in lower case, without marks */
export function foreignStem(word: string): string | undefined {
  return looksLikeSyllable(word) ? undefined : stem(word);
}

/** Whether two different words are forms of one English word. */
export function isSameWord(one: string, other: string): boolean {
  return one !== other && stem(one) === stem(other) && !looksLikeSyllable(one) && !looksLikeSyllable(other);
}
