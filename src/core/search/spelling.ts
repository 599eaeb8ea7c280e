import { lettersOf } from './letters.ts';
import { isSyllable, parseSyllable } from './syllable.ts';

/**
 * Whether a word is spelt as a Vietnamese syllable: its letters can stand together, and its first consonant is written
 * as the vowel after it asks. The rules are those of the first-grade school book (Tiếng Việt 1) and of any grammar
 * (Đoàn Thiện Thuật, Ngữ âm tiếng Việt, on the spelling of /k/, /ɣ/, /ŋ/): k, gh and ngh before e, ê, i (k before y
 * too), c, g and ng before all others, where g before i is gi; q only in qu.
 * @param word one word in any case, composed or not
 */
export function isSpelt(word: string): boolean {
  const letters = lettersOf(word);
  const parts = letters && parseSyllable(letters);
  if (!letters || !parts || !isSyllable(word)) return false;
  const plain = letters.map(({ base }) => base.toLowerCase());
  const onset = plain.slice(0, parts.onset).join('');
  const vowel = plain[parts.onset] ?? '';
  const isFront = 'ei'.includes(vowel);
  if (onset === 'k') return isFront || vowel === 'y';
  if (onset === 'c') return !isFront && vowel !== 'y';
  if (onset === 'gh' || onset === 'ngh') return isFront;
  // "gì" and "gìn": the i stands for both the consonant's and the vowel.
  if (onset === 'g') return !isFront || vowel === 'i';
  return onset !== 'ng' || !isFront;
}
