import { isSpelt } from '../../../core/search/spelling.ts';
import { placeTone } from '../../../core/search/tone-place.ts';
import { dictionary, nearest } from './dictionary.ts';
import type { Speller } from './speller.ts';

const words = dictionary('@cspell/dict-vi-vn', 'vi.trie.gz');
let inUse: ReadonlySet<string> | undefined;

/** Syllables that are in use. The dictionary writes “hoà”, this course “hòa”. */
function syllables(): ReadonlySet<string> {
  return (inUse ??= new Set([...words().words()].map((word) => placeTone(word.toLowerCase())).filter(isSpelt)));
}

/**
 * Vietnamese, syllable by syllable: its letters and its tone can stand together, the tone is where this course puts
 * it, and cspell's dictionary has it, for a third of all that could be spelt is in use and the rest are slips.
 */
export const vietnamese: Speller = {
  word: /[\p{L}\p{M}\p{N}]+/gu,
  check: (word, isOwn) => {
    // One capital is a name: “phương án B”.
    if (/\p{N}|^\p{Lu}$/u.test(word) || isOwn(word)) return undefined;
    if (syllables().has(word.toLowerCase())) return undefined;
    const placed = placeTone(word);
    const meant = (): string | undefined => meantBy(word);
    if (!isSpelt(word)) {
      return { rule: 'misspelt', meant };
    }
    if (placed !== word) {
      return { rule: 'tone-place', meant: () => placed };
    }
    return { rule: 'unknown-word', meant };
  },
};

function meantBy(word: string): string | undefined {
  const near = nearest(words(), word.toLowerCase());
  return near && placeTone(near);
}
