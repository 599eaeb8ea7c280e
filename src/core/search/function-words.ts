import { agree, agreement } from './marks.ts';

/**
 * Which words of a query are function words, such as "là gì" or "how to".
 * @param words the query's words, normalised
 * @param little the language's function words, some of several syllables
 */
export function functionWords(words: readonly string[], little: readonly (readonly string[])[]): boolean[] {
  const found = words.map(() => false);
  for (const phrase of little) {
    for (let start = 0; start + phrase.length <= words.length; start++) {
      const isThere = phrase.every((word, index) => agree(words[start + index] ?? '', word) >= agreement.possible);
      if (isThere) found.fill(true, start, start + phrase.length);
    }
  }
  return found;
}
