import { lettersOf, toneOf } from './letters.ts';

/**
 * A text without its marks: NFD without combining marks (Unicode Standard Annex 15); `đ`, which has no decomposition,
 * becomes `d`. Case is kept.
 */
export function fold(text: string): string {
  if (/^[\x00-\x7F]*$/.test(text)) return text;
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** How a word agrees with one that was typed, the better the higher. */
export const agreement = { different: 0, folded: 1, possible: 2, exact: 3 } as const;
export type Agreement = (typeof agreement)[keyof typeof agreement];

/**
 * Compares a word with what was typed: a mark that was typed must be there, one that was not may be any.
 * @param typed a normalised word in lower case, with all, some or no marks
 * @param word a normalised word in lower case
 */
export function agree(typed: string, word: string): Agreement {
  if (typed === word) return agreement.exact;
  if (fold(typed) !== fold(word)) return agreement.different;
  const ours = lettersOf(typed);
  const theirs = lettersOf(word);
  if (!ours || !theirs) return agreement.folded;
  const tone = toneOf(ours);
  const possible =
    (tone === '' || tone === toneOf(theirs)) &&
    ours.every(({ quality, stroke }, index) => {
      const letter = theirs[index];
      return letter !== undefined && (quality === '' || quality === letter.quality) && (!stroke || letter.stroke);
    });
  return possible ? agreement.possible : agreement.folded;
}

/**
 * A text as the index stores it: `đ` as `d` with U+0335, so that an engine that folds by decomposition folds it too.
 * @param text normalised text, not markup
 */
export function encodeText(text: string): string {
  return text.replaceAll('đ', 'd\u0335').replaceAll('Đ', 'D\u0335');
}

/** The text that `encodeText` was given. */
export function decodeText(text: string): string {
  return text.replaceAll('d\u0335', 'đ').replaceAll('D\u0335', 'Đ');
}

/**
 * Stands as a word of its own between sentences and blocks in the text that the index gets: no phrase runs across it.
 * It is a symbol that no text needs; an engine counts it as a place but does not find it.
 */
export const boundary = '\u241E';

/** Divides the names of a page, which come first in the text that the index gets, from what stands on the page. */
export const namesEnd = '\u241D';

/**
 * Weights of the words of a name in the index, where headings have 7 and less: they tell where a name begins and ends,
 * so that a query that is a whole name is known for one before the page is loaded. Pagefind stores twenty-fourths.
 */
export const nameWeight = { only: 10, first: 9.5, middle: 9, last: 8.5 } as const;

/** The same for further names of a page, which count when they are typed whole. */
export const otherNameWeight = { only: 10, first: 9.75, middle: 9.25, last: 8.75 } as const;
