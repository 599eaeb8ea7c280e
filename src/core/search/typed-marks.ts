import { lettersOf, wordOf, type Letter, type Quality } from './letters.ts';
import { parseSyllable } from './syllable.ts';
import { tonePlace } from './tone-place.ts';

/** What a key does inside a syllable. */
export type Stroke =
  { readonly tone: string } | { readonly quality: Quality; readonly on: string } | { readonly stroke: true };

/** A way of typing: what a key may mean once the letters before it are there, the likeliest first. */
export type TypingRules = (key: string, letters: readonly Letter[]) => readonly Stroke[];

/** More keys than this are no syllable: seven letters, each with a mark, is "nghieengr" and some. */
const longestTyped = 14;
/** Marks for keys at most; each may be read in two ways. */
const statesKept = 16;

interface State {
  readonly letters: readonly Letter[];
  readonly tone: string;
  readonly used: number;
}

/**
 * Reads the raw keys of one syllable as an input method would: marks may follow their letter or come later.
 * @param typed one word in lower case, perhaps partly composed already
 * @returns the words that it may stand for, the one that uses most keys as marks first; empty when there is none
 */
export function decodeTyped(typed: string, rules: TypingRules): string[] {
  const keys = typed.length > longestTyped ? undefined : lettersOf(typed);
  if (!keys) return [];
  let states: State[] = [{ letters: [], tone: '', used: 0 }];
  for (const key of keys) {
    const next: State[] = [];
    for (const state of states) {
      if (key.quality === '' && key.tone === '' && !key.stroke) {
        for (const stroke of rules(key.base, state.letters)) {
          const pressed = press(state, stroke);
          if (pressed) next.push(pressed);
        }
      }
      if (/\p{L}/u.test(key.base)) {
        next.push({
          ...state,
          letters: [...state.letters, { ...key, tone: '' }],
          tone: key.tone === '' ? state.tone : key.tone,
        });
      }
    }
    states = next.slice(0, statesKept);
  }
  const decoded = states.filter(({ used }) => used > 0).toSorted((one, other) => other.used - one.used);
  return [...new Set(decoded.flatMap((state) => finish(state) ?? []))];
}

function press({ letters, tone, used }: State, stroke: Stroke): State | undefined {
  if ('tone' in stroke) return { letters, tone: stroke.tone, used: used + 1 };
  if ('stroke' in stroke) {
    const [first, ...others] = letters;
    if (first?.base !== 'd' || first.stroke) return undefined;
    return { letters: [{ ...first, stroke: true }, ...others], tone, used: used + 1 };
  }
  const { quality, on } = stroke;
  const start = letters.findLastIndex((_, index) => spells(letters, index, on));
  if (start < 0) return undefined;
  const marked = letters.slice(start, start + on.length).map((letter) => ({ ...letter, quality }));
  return { letters: letters.toSpliced(start, on.length, ...marked), tone, used: used + 1 };
}

/** Whether the letters from an index on spell a word and none of them has a tail or hat yet; horns may be completed. */
function spells(letters: readonly Letter[], start: number, word: string): boolean {
  const found = letters.slice(start, start + word.length);
  return found.map(({ base }) => base).join('') === word && found.some(({ quality }) => quality === '');
}

function finish({ letters, tone }: State): string | undefined {
  const parts = parseSyllable(letters);
  if (!parts) return begins(letters) ? wordOf(letters) : undefined;
  const place = tonePlace(letters, parts);
  return wordOf(letters.map((letter, index) => ({ ...letter, tone: index === place ? tone : '' })));
}

/** What can go on at all goes on with one of these: an onset with a, a vowel with n. */
const goesOn = ['a', 'n'].map((base): Letter => ({ base, quality: '', stroke: false, tone: '' }));

/** Whether letters can still become a syllable: with another final, or with a mark on the last vowel ("đuo" of đuổi). */
function begins(letters: readonly Letter[]): boolean {
  const last = letters.at(-1);
  if (!last) return false;
  const ends = [last, ...(['\u0302', '\u031B'] as const).map((quality) => ({ ...last, quality }))];
  return ends.some((end) => goesOn.some((next) => parseSyllable([...letters.slice(0, -1), end, next]) !== undefined));
}
