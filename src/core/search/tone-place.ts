import { lettersOf, toneOf, wordOf, type Letter } from './letters.ts';
import { parseSyllable, type Syllable } from './syllable.ts';

/**
 * The letter that carries a syllable's tone.
 *
 * Two spellings live side by side. Quyết định 1989/QĐ-BGDĐT (25/5/2018), article 8, puts the tone on the main vowel:
 * hoà, thuỷ, mạnh khoẻ; ia, ua, ưa on the first letter, iê, yê, uô, ươ on the second. The older custom, which most
 * papers, laws (Luật Thủy sản 2017) and this course keep, differs for open oa, oe, uy alone: hòa, thủy, khỏe. After q
 * the u belongs to the onset, so both write quý. The older one is taken here as the only spelling.
 * @param letters the letters of a syllable
 * @param parts its parts
 * @returns an index into the letters
 */
export function tonePlace(letters: readonly Letter[], { onset, nucleus, coda }: Syllable): number {
  const vowels = letters.slice(onset, onset + nucleus);
  const marked = vowels.findLastIndex(({ quality }) => quality !== '');
  if (marked >= 0) return onset + marked;
  if (coda > 0) return onset + nucleus - 1;
  return onset + (nucleus === 3 ? 1 : 0);
}

/**
 * Writes a word's tone where the older custom writes it.
 * @param word one word, in any case
 * @returns the word in NFC; unchanged when it is no Vietnamese syllable
 */
export function placeTone(word: string): string {
  const letters = lettersOf(word);
  const tone = letters && toneOf(letters);
  const parts = letters && parseSyllable(letters);
  if (!letters || !parts || tone === undefined || tone === '') return word;
  const place = tonePlace(letters, parts);
  return wordOf(letters.map((letter, index) => ({ ...letter, tone: index === place ? tone : '' })));
}
