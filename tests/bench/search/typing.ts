import { lettersOf, toneOf, wordOf, type Letter } from '../../../src/core/search/letters.ts';
import { fold } from '../../../src/core/search/marks.ts';
import { parseSyllable } from '../../../src/core/search/syllable.ts';

/** Numbers between 0 and 1 that are the same in every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const telexTones: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
  '': '',
};
const vniTones: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0301': '1',
  '\u0303': '4',
  '\u0309': '3',
  '\u0323': '5',
  '': '',
};

const eachWord = (text: string, change: (word: string) => string): string => text.replace(/[\p{L}\p{M}]+/gu, change);
const keys = (word: string, key: (letter: Letter) => string, tones: Readonly<Record<string, string>>): string => {
  const letters = lettersOf(word);
  return letters ? letters.map((letter) => letter.base + key(letter)).join('') + (tones[toneOf(letters)] ?? '') : word;
};

/** As raw Telex, the tone at the end of the syllable. */
export const telex = (text: string): string =>
  eachWord(text, (word) =>
    keys(
      word,
      ({ base, quality, stroke }) => (stroke ? 'd' : quality === '\u0302' ? base : quality === '' ? '' : 'w'),
      telexTones,
    ),
  );

/** As raw VNI, the tone at the end of the syllable. */
export const vni = (text: string): string =>
  eachWord(text, (word) =>
    keys(
      word,
      ({ quality, stroke }) => (stroke ? '9' : { '\u0302': '6', '\u031B': '7', '\u0306': '8', '': '' }[quality]),
      vniTones,
    ),
  );

/** With the tone of open oa, oe, uy on the second letter: hoà. */
export const newTonePlace = (text: string): string =>
  eachWord(text, (word) => {
    const letters = lettersOf(word);
    const parts = letters && parseSyllable(letters);
    if (!letters || parts?.nucleus !== 2 || parts.coda > 0) return word;
    const vowels = letters
      .slice(parts.onset)
      .map(({ base, quality }) => base.toLowerCase() + quality)
      .join('');
    if (!['oa', 'oe', 'uy'].includes(vowels)) return word;
    const tone = toneOf(letters);
    return wordOf(letters.map((letter, index) => ({ ...letter, tone: index === parts.onset + 1 ? tone : '' })));
  });

/** About half of the words with their marks. */
export const half = (text: string, chance: () => number): string =>
  eachWord(text, (word) => (chance() < 0.5 ? fold(word) : word));

/** Some marks of each word: either the tone or the rest. */
export const someMarks = (text: string, chance: () => number): string =>
  eachWord(text, (word) => {
    const letters = lettersOf(word);
    const keepTone = chance() < 0.5;
    return letters
      ? wordOf(
          letters.map((letter) => (keepTone ? { ...letter, quality: '', stroke: false } : { ...letter, tone: '' })),
        )
      : word;
  });

/** One slip of a kind in one of the longer words. */
export function slip(text: string, kind: 'missing' | 'extra' | 'wrong' | 'swapped', chance: () => number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (/^\p{L}{4,}$/u.test(word) ? [index] : []));
  const index = long[Math.floor(chance() * long.length)];
  if (index === undefined) return text;
  const letters = [...(words[index] ?? '')];
  const at = 1 + Math.floor(chance() * (letters.length - 1));
  const near = 'abcdeghiklmnopqrstuvxy';
  const other = near[Math.floor(chance() * near.length)] ?? 'a';
  if (kind === 'missing') letters.splice(at, 1);
  if (kind === 'extra') letters.splice(at, 0, chance() < 0.5 ? (letters[at] ?? other) : other);
  if (kind === 'wrong') letters[at] = other;
  if (kind === 'swapped') letters.splice(at - 1, 2, letters[at] ?? '', letters[at - 1] ?? '');
  return words.with(index, letters.join('')).join(' ');
}
