import type { ChoiceSet } from './choice-set.ts';
import type { Cues } from './cues.ts';

/** What can be told of a choice without understanding it. Flags are 0 or 1. */
export interface Features {
  /** Characters, quotation marks left out. */
  readonly length: number;
  /** How much longer than the mean of its set, as a share of the mean. */
  readonly relative: number;
  readonly longest: number;
  readonly shortest: number;
  readonly middle: number;
  readonly reason: number;
  readonly absolute: number;
  readonly hedge: number;
  readonly concession: number;
  /** Share of its content words that stand in the stem. */
  readonly overlap: number;
  /** Share of its content words that stand in another choice of the set. */
  readonly likeness: number;
  readonly number: number;
  readonly commas: number;
  readonly conciliatory: number;
  /** Words of authority, training and compromise. */
  readonly power: number;
}

/** The features of each choice of a set, in their order. */
export function featuresOf({ stem, choices }: ChoiceSet, language: string, cues: Cues): Features[] {
  const texts = choices.map(({ text }) => text[language] ?? '');
  const lengths = texts.map(lengthOf);
  const longest = Math.max(...lengths);
  const shortest = Math.min(...lengths);
  const meanLength = lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
  const stemWords = new Set(cues.contentWords(stem[language] ?? ''));
  const words = texts.map((text) => [...new Set(cues.contentWords(text))]);
  return texts.map((text, index) => {
    const own = words[index] ?? [];
    const others = new Set(words.flatMap((each, at) => (at === index ? [] : each)));
    const length = lengths[index] ?? 0;
    const { authority, training, compromise, conciliatory } = cues.proposals;
    return {
      length,
      relative: length / meanLength - 1,
      longest: Number(length === longest),
      shortest: Number(length === shortest),
      middle: Number(lengths.length > 2 && length !== longest && length !== shortest),
      reason: Number(cues.reason(text) > 0),
      absolute: cues.absolute(text),
      hedge: cues.hedge(text),
      concession: cues.concession(text),
      overlap: shareIn(own, stemWords),
      likeness: shareIn(own, others),
      number: Number(/\d/.test(text)),
      commas: text.match(/[,;:]/g)?.length ?? 0,
      conciliatory: conciliatory(text),
      power: authority(text) + training(text) + compromise(text),
    };
  });
}

function lengthOf(text: string): number {
  return [...text.normalize('NFC').replaceAll(/[“”"]/g, '')].length;
}

function shareIn(words: readonly string[], others: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length;
}
