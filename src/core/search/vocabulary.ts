import { stem } from './english.ts';
import { fold } from './marks.ts';
import { wordsOf } from './normalise.ts';
import { readSynonyms, writeSynonyms, type SynonymGroup } from './synonyms.ts';

/** The words of a site in one language. */
export interface Vocabulary {
  /** How often a word occurs, as a power of two; by the word with its marks. */
  readonly frequency: ReadonlyMap<string, number>;
  /** The words with marks by their form without, the most frequent first. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** The forms without marks, sorted. */
  readonly folded: readonly string[];
  /** The forms without marks by their English stem. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
  readonly synonyms: readonly SynonymGroup[];
  /** What the site does not have, after the nearest subject that it has. */
  readonly nearest: readonly SynonymGroup[];
  /** Function words, of one or more syllables. */
  readonly little: readonly (readonly string[])[];
  /** Words of another language that are no slips; without marks. */
  readonly foreign: ReadonlySet<string>;
  /** Ids of pages that lessons come before. */
  readonly aside: ReadonlySet<string>;
  /** Ids of pages for trainers. */
  readonly trainers: ReadonlySet<string>;
}

/** Divides the parts of a vocabulary's text. */
const divider = '\f';

/** What the search knows beside the site's words. */
export interface KnownWords {
  /** Groups of phrases of one meaning, the site's own first. */
  readonly synonyms?: readonly (readonly string[])[];
  /** What the site does not have, after the nearest subject that it has. */
  readonly nearest?: readonly (readonly string[])[];
  /** Function words. */
  readonly little?: readonly string[];
  /** Words of another language that are no slips. */
  readonly foreign?: readonly string[];
  /** Ids of pages that lessons come before. */
  readonly aside?: readonly string[];
  /** Ids of pages for trainers. */
  readonly trainers?: readonly string[];
}

/**
 * The words of texts as a compact text: one line for each power of two of their frequency, the rarest first; then, each
 * after a form feed, what else the search knows.
 * @param texts texts as a reader sees them
 */
export function writeVocabulary(texts: Iterable<string>, known: KnownWords = {}): string {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const lines: string[][] = [];
  for (const [word, count] of counts) (lines[Math.floor(Math.log2(count))] ??= []).push(word);
  const words = Array.from(lines, (line) => (line ?? []).sort().join(' ')).join('\n');
  const phrases = (list: readonly string[] = []): string => list.map((phrase) => wordsOf(phrase).join(' ')).join();
  const parts = [
    words,
    writeSynonyms(known.synonyms ?? []),
    writeSynonyms(known.nearest ?? []),
    phrases(known.little),
    phrases(known.foreign),
    (known.aside ?? []).join(),
    (known.trainers ?? []).join(),
  ];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(divider);
}

const listOf = (text: string): string[] => text.split(',').filter((each) => each !== '');

/** Reads what `writeVocabulary` wrote. */
export function readVocabulary(text: string): Vocabulary {
  const frequency = new Map<string, number>();
  const [words = '', synonyms = '', nearest = '', little = '', foreign = '', aside = '', trainers = ''] =
    text.split(divider);
  words
    .split('\n')
    .forEach((line, power) => line.split(' ').forEach((word) => word !== '' && frequency.set(word, power)));
  const forms = new Map<string, string[]>();
  for (const word of frequency.keys()) {
    const folded = fold(word);
    const same = forms.get(folded);
    if (same) same.push(word);
    else forms.set(folded, [word]);
  }
  const frequencyOf = (word: string): number => frequency.get(word) ?? 0;
  for (const same of forms.values())
    same.sort((one, other) => frequencyOf(other) - frequencyOf(one) || (one < other ? -1 : 1));
  const folded = [...forms.keys()].sort();
  const stems = new Map<string, string[]>();
  for (const form of folded) {
    const same = stems.get(stem(form));
    if (same) same.push(form);
    else stems.set(stem(form), [form]);
  }
  return {
    frequency,
    forms,
    folded,
    stems,
    synonyms: readSynonyms(synonyms),
    nearest: readSynonyms(nearest),
    little: listOf(little).map((phrase) => phrase.split(' ')),
    foreign: new Set(listOf(foreign)),
    aside: new Set(listOf(aside)),
    trainers: new Set(listOf(trainers)),
  };
}

/** Whether the site has a word, whatever its marks. @param folded the word without marks */
export function knows({ forms }: Vocabulary, folded: string): boolean {
  return forms.has(folded);
}

/** The frequency of a form without marks: that of its most frequent word. */
export function frequencyOf({ forms, frequency }: Vocabulary, folded: string): number {
  return frequency.get(forms.get(folded)?.[0] ?? '') ?? 0;
}

/**
 * The forms without marks that begin with some letters.
 * @param most at most so many
 */
export function completions({ folded }: Vocabulary, prefix: string, most: number): string[] {
  let low = 0;
  let high = folded.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folded[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found = folded.slice(low, low + most);
  const end = found.findIndex((form) => !form.startsWith(prefix));
  return end < 0 ? found : found.slice(0, end);
}
