import type { Ui } from '../schemas/ui.ts';
import type { LocalText } from '../schemas/text.ts';
import type { Token } from './question-type.ts';

/** What a question type says of its content: on the server and in the content check, never sent to readers. */
export interface QuestionContent<Q> {
  /** What makes an answer right, as the tokens that the type's behaviour reads. */
  readonly tokens: (question: Q) => Token[];
  /** What the page says of the answers. */
  readonly lines: (question: Q, words: AnswerWords) => AnswerLine[];
  /** How the button is named that checks an answer. */
  readonly button: 'check' | 'act';
  /** Rules that span several fields. */
  readonly check: (question: Q, report: Report) => void;
  /** The sets of choices that a reader picks from; none where nothing is picked from a list. */
  readonly choiceSets: (question: Q) => readonly ChoiceSet[];
}

/** What {@link QuestionContent.lines} needs of a language. */
export interface AnswerWords {
  readonly say: (text: LocalText) => string;
  readonly ui: Pick<Ui, 'quiz' | 'circles'>;
}

/** A line of the answers. */
export interface AnswerLine {
  /** The part of the question whose feedback this is; none where it is the choice in the same place. */
  readonly part?: string;
  readonly bold: string;
  readonly text: string;
  /** Only for the element: what to say of a misplaced item. */
  readonly incorrect?: string;
}

/** Choices of which some are right, for rules about how they are written. */
export interface ChoiceSet {
  /** Where it stands in the question: keys and positions. */
  readonly path: readonly (string | number)[];
  readonly choices: readonly { readonly id: string; readonly text: LocalText; readonly right: boolean }[];
}

/**
 * Reports a fault.
 * @param path of what is at fault within the question: keys and positions
 * @param rule the key of what is said, in the catalogues of messages
 * @param values what is put into its places
 */
export type Report = (
  path: readonly (string | number)[],
  rule: string,
  values?: Readonly<Record<string, string | number>>,
) => void;

/** Ids of entries, in their order. */
export const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
