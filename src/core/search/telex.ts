import type { Letter } from './letters.ts';
import { decodeTyped, type Stroke } from './typed-marks.ts';

const tones: Readonly<Record<string, string>> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
  z: '',
};
const isVowel = ({ base }: Letter): boolean => 'aeiouy'.includes(base);

/** Telex as TCVN 5712:1993 records it and UniKey types it: aa ee oo, aw ow uw, dd, tones f s x r j, z for none. */
function rules(key: string, letters: readonly Letter[]): Stroke[] {
  const vowels = letters.some(isVowel);
  const tone = tones[key];
  if (tone !== undefined) return vowels ? [{ tone }] : [];
  if (key === 'd') return [{ stroke: true }];
  if ('aeo'.includes(key)) return [{ quality: '\u0302', on: key }];
  if (key !== 'w') return [];
  return [
    { quality: '\u031B', on: 'uo' },
    { quality: '\u031B', on: 'o' },
    { quality: '\u0306', on: 'a' },
    { quality: '\u031B', on: 'u' },
  ];
}

/**
 * Reads raw Telex: `dduwowngf`, `duongwfd`, `ddinh`.
 * @param typed one word in lower case
 * @returns the words that it may stand for, the likeliest first
 */
export function decodeTelex(typed: string): string[] {
  // A lone w is ư in Telex: "tw" is "tư".
  const alone = /^[^aou]*w/u.test(typed) ? decodeTyped(typed.replace('w', 'uw'), rules) : [];
  return [...decodeTyped(typed, rules), ...alone];
}
