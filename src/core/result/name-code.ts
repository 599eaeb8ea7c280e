import type { DigitReader, DigitWriter } from './digits.ts';

/**
 * Letters of Vietnamese and English names, the five tone marks, what divides words. A word begins with a capital and
 * goes on small, unless {@link turns} says otherwise.
 */
const letters = [...'abcdefghijklmnopqrstuvwxyz\u0103\u00e2\u0111\u00ea\u00f4\u01a1\u01b0'];
const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const dividers = [' ', '-', '.', "'"];
const signs = [...letters, ...tones, ...dividers];
/** From here to the end of the word the other case. */
const turns = signs.length;
/** A sign of another kind follows: how wide it is, and its code point. */
const other = turns + 1;
const signBase = other + 1;
const widths = [2 ** 11, 2 ** 16, 0x11_00_00] as const;

/** Groups of digits for how many signs there are, and more than any name has. */
const countBase = 32;
const mostSigns = 1_000;

type Digit = readonly [value: number, base: number];

/** In which ways a name can be written: letter by letter as above, as code points below a bound, or as bytes. */
const ways: readonly { readonly base: number; readonly units: (name: string) => number[] }[] = [
  { base: 2 ** 7, units: pointsOf },
  { base: 2 ** 11, units: pointsOf },
  { base: 2 ** 16, units: pointsOf },
  { base: 2 ** 8, units: (name) => [...new TextEncoder().encode(name)] },
];

function pointsOf(name: string): number[] {
  return [...name].map((sign) => sign.codePointAt(0) ?? 0);
}

/** Writes a name in the way that takes the least room for it. */
export function putName(digits: DigitWriter, name: string): void {
  const known = name.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC');
  const written = [lettersOf(known), ...ways.map(({ base, units }) => units(known).map((unit): Digit => [unit, base]))];
  const rooms = written.map((each) =>
    each.every(([value, base]) => value < base) ? each.reduce((sum, [, base]) => sum + Math.log2(base), 0) : Infinity,
  );
  const way = rooms.indexOf(Math.min(...rooms));
  const best = written[way] ?? [];
  digits.put(way, ways.length + 1);
  digits.putAny(best.length, countBase);
  for (const [value, base] of best) digits.put(value, base);
}

/** Reads what {@link putName} wrote. @throws on anything else */
export function takeName(digits: DigitReader): string {
  const way = digits.take(ways.length + 1);
  const count = digits.takeAny(countBase, mostSigns);
  const base = ways[way - 1]?.base;
  if (base === undefined) return takeLetters(digits, count);
  const units = Array.from({ length: count }, () => digits.take(base));
  return way === ways.length
    ? new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(units))
    : String.fromCodePoint(...units);
}

function lettersOf(name: string): Digit[] {
  const words = new Case();
  return [...name].flatMap((sign): Digit[] => {
    const [letter, tone] = apart(sign.toLowerCase());
    const at = signs.indexOf(letter);
    if (at === -1 || !isSpelled(sign, letter, tone)) {
      const point = sign.codePointAt(0) ?? 0;
      const width = widths.findIndex((each) => point < each);
      words.next('');
      return [
        [other, signBase],
        [width, widths.length],
        [point, widths[width] ?? 0],
      ];
    }
    const isTurned = at < letters.length && words.isUpper !== (sign !== sign.toLowerCase());
    if (isTurned) words.turn();
    words.next(letter);
    const written = [...(isTurned ? [turns] : []), at, ...(tone === '' ? [] : [signs.indexOf(tone)])];
    return written.map((each): Digit => [each, signBase]);
  });
}

/** @param count digits, as {@link lettersOf} made them */
function takeLetters(digits: DigitReader, count: number): string {
  const words = new Case();
  let name = '';
  for (let left = count; left > 0; left -= 1) {
    const at = digits.take(signBase);
    if (at === other) {
      const width = widths[digits.take(widths.length)] ?? 1;
      name += String.fromCodePoint(digits.take(width));
      words.next('');
      left -= 2;
    } else if (at === turns) words.turn();
    else {
      const sign = signs[at] ?? '';
      name += at < letters.length && words.isUpper ? sign.toUpperCase() : sign;
      if (!tones.includes(sign)) words.next(sign);
    }
  }
  return name.normalize('NFC');
}

/** A letter without its tone, and the tone; an empty one where there is none. */
function apart(letter: string): readonly [letter: string, tone: string] {
  const marks = [...letter.normalize('NFD')];
  const tone = marks.find((mark) => tones.includes(mark)) ?? '';
  return [
    marks
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC'),
    tone,
  ];
}

/** Whether a letter of the list, with its tone and in one of both cases, is the very sign. */
function isSpelled(sign: string, letter: string, tone: string): boolean {
  const small = `${letter}${tone}`.normalize('NFC');
  const large = `${letter.toUpperCase()}${tone}`.normalize('NFC');
  return sign === small || (letters.includes(letter) && sign === large);
}

/** Which case the next letter of a name has. */
class Case {
  isUpper = true;
  #stays = false;

  turn(): void {
    this.isUpper = !this.isUpper;
    this.#stays = true;
  }

  /** @param sign that was written; empty for one that is not in the list */
  next(sign: string): void {
    if (dividers.includes(sign)) [this.isUpper, this.#stays] = [true, false];
    else if (!this.#stays) this.isUpper = false;
  }
}
