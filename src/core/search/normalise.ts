import { remembered } from './remembered.ts';
import { placeTone } from './tone-place.ts';

/** "nghiêng" */
const longestSyllable = 7;

/**
 * One spelling for one word: composed (NFC, Unicode Standard Annex 15), the tone in one place (see `tone-place.ts`), đ
 * for the letters of other alphabets that look like it in capitals (Ð of Icelandic, Ɖ of Ewe).
 * @param text any text; half surrogate pairs become U+FFFD, as WebAssembly could not read them
 * @returns the text with its case kept
 */
export function normalise(text: string): string {
  const composed = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\u00D0\u0189]/g, 'Đ')
    .replace(/[\u00F0\u0256]/g, 'đ');
  return composed.replace(/[\p{L}\p{M}]+/gu, (word) =>
    word.length > longestSyllable || /^[a-z]*$/i.test(word) ? word : placedTone(word),
  );
}

/** Texts repeat their syllables: each is placed once. */
const placedTone = remembered(placeTone, 20_000);

/**
 * The words of a text: runs of letters, marks and digits.
 * @returns the words in lower case, normalised
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '');
  return normalise(plain).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}
