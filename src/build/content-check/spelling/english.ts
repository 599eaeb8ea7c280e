import { isSpelt } from '../../../core/search/spelling.ts';
import { placeTone } from '../../../core/search/tone-place.ts';
import { dictionary, nearest } from './dictionary.ts';
import type { Speller } from './speller.ts';

const words = dictionary('@cspell/dict-en-gb', 'en_GB.trie.gz');
const hasMark = /[^\x20-\x7E]/;

/**
 * British English by cspell's dictionary. A capital letter may begin a sentence or stand in a title, ’s may end any
 * word. A name with Vietnamese marks is right when Vietnamese can be spelt so: no slip of an English word has them.
 */
export const english: Speller = {
  word: /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’']\p{L}+)*/gu,
  check: (written, isOwn) => {
    const word = written.replaceAll('’', "'").replace(/'s$/, '');
    const isCapital = /^\p{Lu}(?:[\p{Ll}']*|[\p{Lu}']*)$/u.test(word);
    const known = (each: string): boolean => isOwn(each) || words().hasWord(each, true);
    if (/\p{N}/u.test(word) || known(word) || (isCapital && known(word.toLowerCase()))) return undefined;
    if (isCapital && hasMark.test(word) && isSpelt(word) && placeTone(word) === word) return undefined;
    return {
      rule: 'unknown-word',
      meant: () => nearest(words(), word),
    };
  },
};
