import { agree, agreement, fold } from './marks.ts';

/**
 * Which words of a query are function words, such as "là gì" or "how to". Where marks were typed a word without them has
 * none: "thi lại được không" asks for no "thì".
 * @param words the query's words, normalised
 * @param little the language's function words, some of several syllables
 */
export function functionWords(words: readonly string[], little: readonly (readonly string[])[]): boolean[] {
  const found = words.map(() => false);
  const least = words.some((word) => fold(word) !== word) ? agreement.exact : agreement.possible;
  for (const phrase of little) {
    for (let start = 0; start + phrase.length <= words.length; start++) {
      const isThere = phrase.every((word, index) => agree(words[start + index] ?? '', word) >= least);
      if (isThere) found.fill(true, start, start + phrase.length);
    }
  }
  return found;
}
