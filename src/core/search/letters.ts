/** Quality of a Vietnamese vowel letter, apart from its tone: none, circumflex (â ê ô), breve (ă), horn (ơ ư). */
export type Quality = '' | '\u0302' | '\u0306' | '\u031B';

/** A letter taken apart. */
export interface Letter {
  /** The letter without any mark; `d` for `đ`. Its case is kept. */
  readonly base: string;
  readonly quality: Quality;
  /** Whether it is `đ`. */
  readonly stroke: boolean;
  /** The combining mark of the tone, or nothing for the level tone. */
  readonly tone: string;
}

const qualities: readonly string[] = ['\u0302', '\u0306', '\u031B'] satisfies Quality[];
/** Grave, acute, tilde, hook above, dot below: the five written tones (TCVN 6909:2001, Unicode's Latin marks). */
const tones: readonly string[] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const isQuality = (mark: string): mark is Quality => qualities.includes(mark);

/**
 * Takes a word apart into letters by its canonical decomposition (Unicode Standard Annex 15, NFD).
 * @param word any text, composed or not
 * @returns its letters, or nothing when it has marks that Vietnamese does not have
 */
export function lettersOf(word: string): Letter[] | undefined {
  const letters: Letter[] = [];
  for (const [cluster] of word.normalize('NFD').matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const [base = '', ...marks] = cluster;
    const quality = marks.find(isQuality) ?? '';
    const tone = marks.find((mark) => tones.includes(mark)) ?? '';
    const stroke = base === 'đ' || base === 'Đ';
    if (marks.length > Number(quality !== '') + Number(tone !== '')) return undefined;
    letters.push({ base: stroke ? (base === 'đ' ? 'd' : 'D') : base, quality, stroke, tone });
  }
  return letters;
}

/**
 * Puts letters together again.
 * @returns the word in NFC
 */
export function wordOf(letters: readonly Letter[]): string {
  const text = letters.map(
    ({ base, quality, stroke, tone }) => (stroke ? (strokes[base] ?? base) : base) + quality + tone,
  );
  return text.join('').normalize('NFC');
}
const strokes: Readonly<Record<string, string>> = { d: 'đ', D: 'Đ' };

/** The tone of a word: of its first letter that has one. */
export function toneOf(letters: readonly Letter[]): string {
  return letters.find(({ tone }) => tone !== '')?.tone ?? '';
}
