import { lettersOf, toneOf, type Letter } from './letters.ts';

/** A syllable's parts, as numbers of letters: onset, nucleus, coda follow each other. */
export interface Syllable {
  readonly onset: number;
  readonly nucleus: number;
  readonly coda: number;
}

// The inventories are those of chữ Quốc ngữ as school books list them: Quyết định 1989/QĐ-BGDĐT (25/5/2018) for the
// letters, and for the order of onset, medial and nucleus, coda any grammar (Đoàn Thiện Thuật, Ngữ âm tiếng Việt).
const onsets = new Set('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '));
const codas = new Set('c ch m n ng nh p t'.split(' '));
const nucleiThatClose = new Set('a ă â e ê i o ô ơ u ư y iê oa oă oe oo ôô uâ uê uô uy uyê ươ yê'.split(' '));
const nucleiThatStayOpen = new Set(
  `a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu iêu oa oai oao oay oe oeo oi ôi ơi ua uây uê
  ui uôi uơ uy uya uyu ưa ưi ưu ươi ươu yêu`.split(/\s+/),
);
const stops = new Set(['c', 'ch', 'p', 't']);
/** Sắc and nặng, the only tones before a stop. */
const tonesBeforeStop = new Set(['\u0301', '\u0323']);

/**
 * Takes a syllable apart, whatever its tone.
 * @param letters the letters of one word
 * @returns nothing when they cannot be a Vietnamese syllable
 */
export function parseSyllable(letters: readonly Letter[]): Syllable | undefined {
  if (letters.length > 7) return undefined;
  const plain = letters.map(({ base, quality, stroke }) =>
    stroke ? 'đ' : (base.toLowerCase() + quality).normalize('NFC'),
  );
  for (let onset = Math.min(3, plain.length - 1); onset >= 0; onset--) {
    if (onset > 0 && !onsets.has(plain.slice(0, onset).join(''))) continue;
    const nucleus = nucleusLength(plain.slice(onset));
    if (nucleus > 0) return { onset, nucleus, coda: plain.length - onset - nucleus };
  }
  return undefined;
}

function nucleusLength(rime: readonly string[]): number {
  for (let coda = Math.min(2, rime.length - 1); coda >= 0; coda--) {
    const end = rime.length - coda;
    const nucleus = rime.slice(0, end).join('');
    if (
      coda === 0 ? nucleiThatStayOpen.has(nucleus) : codas.has(rime.slice(end).join('')) && nucleiThatClose.has(nucleus)
    )
      return end;
  }
  return 0;
}

/**
 * Whether a word can be a Vietnamese syllable, tone included.
 * @param word one word, composed or not, in any case
 */
export function isSyllable(word: string): boolean {
  const letters = lettersOf(word);
  const parts = letters && parseSyllable(letters);
  if (!letters || !parts) return false;
  const coda = letters
    .slice(letters.length - parts.coda)
    .map(({ base }) => base.toLowerCase())
    .join('');
  return !stops.has(coda) || tonesBeforeStop.has(toneOf(letters));
}

/** Whether a word without marks can be a syllable without its marks. */
export function looksLikeSyllable(folded: string): boolean {
  const letters = lettersOf(folded);
  if (!letters) return false;
  const withHats = letters.map((letter): Letter => ({
    ...letter,
    quality: 'eo'.includes(letter.base) ? '\u0302' : '',
  }));
  return parseSyllable(letters) !== undefined || parseSyllable(withHats) !== undefined;
}
