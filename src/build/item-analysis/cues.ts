import type { QuestionWords } from '../../schemas/question-words.ts';

/** What `content/question-words.yaml` says of one language, ready to be counted in a text. */
export interface Cues {
  readonly reason: Counter;
  readonly absolute: Counter;
  readonly hedge: Counter;
  readonly concession: Counter;
  readonly anaphora: Counter;
  readonly anaphoraAtStart: Counter;
  readonly proposals: Readonly<Record<Proposal, Counter>>;
  /** The words of a text that carry content, in lower case. */
  readonly contentWords: (text: string) => string[];
}

/** How often a text has one of the words. */
export type Counter = (text: string) => number;

export type Proposal = keyof QuestionWords[string]['proposals'];

export const proposals: readonly Proposal[] = ['authority', 'training', 'compromise', 'conciliatory', 'delegation'];

const letter = '\\p{L}\\p{M}';

/** @throws SyntaxError when an entry is no regular expression */
export function cuesOf(words: QuestionWords[string]): Cues {
  const functionWords = new Set(words.function.split(/\s+/));
  return {
    reason: counter(words.reason),
    absolute: counter(words.absolute),
    hedge: counter(words.hedge),
    concession: counter(words.concession),
    anaphora: counter(words.anaphora),
    anaphoraAtStart: counterOf(new RegExp(`^(?:${words.anaphoraAtStart.join('|')})`, 'giu')),
    proposals: {
      authority: counter(words.proposals.authority),
      training: counter(words.proposals.training),
      compromise: counter(words.proposals.compromise),
      conciliatory: counter(words.proposals.conciliatory),
      delegation: counter(words.proposals.delegation),
    },
    contentWords: (text) => wordsOf(text).filter((word) => !functionWords.has(word)),
  };
}

/** A language without lists: nothing is found, every word carries content. */
export const noCues: Cues = {
  reason: () => 0,
  absolute: () => 0,
  hedge: () => 0,
  concession: () => 0,
  anaphora: () => 0,
  anaphoraAtStart: () => 0,
  proposals: {
    authority: () => 0,
    training: () => 0,
    compromise: () => 0,
    conciliatory: () => 0,
    delegation: () => 0,
  },
  contentWords: wordsOf,
};

/** The words and numbers of a text, in lower case. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  );
}

function counter(words: readonly string[]): Counter {
  return counterOf(new RegExp(`(?<![${letter}])(?:${words.join('|')})(?![${letter}])`, 'giu'));
}

function counterOf(pattern: RegExp): Counter {
  return (text) => text.match(pattern)?.length ?? 0;
}
