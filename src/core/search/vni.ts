import type { Letter } from './letters.ts';
import { decodeTyped, type Stroke } from './typed-marks.ts';

const tones: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
  '0': '',
};
const isVowel = ({ base }: Letter): boolean => 'aeiouy'.includes(base);

/** VNI as its keyboards and UniKey type it: 1–5 the tones, 0 none, 6 circumflex, 7 horn, 8 breve, 9 the stroke of đ. */
function rules(key: string, letters: readonly Letter[]): Stroke[] {
  const tone = tones[key];
  if (tone !== undefined) return letters.some(isVowel) ? [{ tone }] : [];
  if (key === '9') return [{ stroke: true }];
  if (key === '8') return [{ quality: '\u0306', on: 'a' }];
  if (key === '7') return ['uo', 'o', 'u'].map((on) => ({ quality: '\u031B', on }));
  if (key === '6') return ['a', 'e', 'o'].map((on) => ({ quality: '\u0302', on }));
  return [];
}

/**
 * Reads raw VNI: `d9u7o7ng2`, `duong972`, `thu7o7ng`.
 * @param typed one word in lower case
 * @returns the words that it may stand for, the likeliest first
 */
export function decodeVni(typed: string): string[] {
  return decodeTyped(typed, rules);
}
