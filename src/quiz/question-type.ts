import type { Grade, Mark } from '../core/quiz/grade.ts';
import type { Key, Response } from '../core/quiz/key.ts';
import type { Ui } from '../schemas/ui.ts';

/** A token of the attribute `data-key`: `name` or `name=value`. */
export type Token = readonly [name: string, value?: string];

/**
 * A question type in the browser: takes the tokens of a question's key and gives what the type decides for it. One
 * module for each type; `types.ts` lists them all.
 */
export type QuestionType = (tokens: readonly Token[]) => Behaviour;

/** What the words of the quiz's script are to a type. */
export type QuizWords = Ui['quizScript'];

/** What a question's type decides for it. Nothing but its markup has to be there. */
export interface Behaviour {
  /** What makes an answer right. Its form is permanent: stored answers are found by a hash of it (`meaningOf`). */
  readonly key: Key;
  /** Nothing given, or ids that the question does not have, earn nothing. */
  readonly grade: (response: Response | undefined) => Grade;
  /** Makes what of the form only a script can use; more than once it changes nothing. */
  readonly prepare?: (form: HTMLFormElement, words: QuizWords) => void;
  /** What the form holds; undefined when nothing has been chosen yet. */
  readonly read: (form: HTMLFormElement) => Response | undefined;
  /** Puts a stored answer into the form; parts that the question no longer has are left out. */
  readonly write: (form: HTMLFormElement, response: Response) => void;
  /** The element that shows the mark of a part. */
  readonly part: (form: HTMLFormElement, part: string) => HTMLElement | null;
  /** What another try begins with; undefined: what stands there. */
  readonly kept: (response: Response, grade: Grade) => Response | undefined;
  /** Of the graded parts those to mark now; all but the missed ones without it. */
  readonly marked?: (response: Response, grade: Grade) => readonly string[];
  /** Whether a part's own feedback is told beside its mark; always without it. */
  readonly tells?: (mark: Mark, grade: Grade) => boolean;
  /** What is said of an answer that is partly right. */
  readonly partly?: (words: QuizWords, grade: Grade) => string;
  /** Ids by place, where a part and its feedback in the answers belong together by place alone. */
  readonly places?: readonly string[];
  /**
   * Puts choices, items or steps into an order that the seed alone decides, without a seed into that of the file
   * (for steps: the start order that the page has).
   */
  readonly arrange: (question: HTMLElement, seed: string | undefined) => void;
  /** Takes up a press on a button of the type's own. @returns what to say of it; empty when nothing has changed */
  readonly press?: (button: HTMLElement, words: QuizWords) => string;
  /** What is added for a pointer or a wide screen, loaded when the question comes into use; rejects where it cannot be. */
  readonly enhance?: (form: HTMLFormElement, words: QuizWords, signal: AbortSignal) => Promise<void>;
  /** A question that is asked in steps. */
  readonly steps?: Steps;
}

/** What a type decides whose questions are asked in steps. */
export interface Steps {
  /** The end that a response has reached; undefined while a step waits for a choice. */
  readonly end: (response: Response) => string | undefined;
  /** The step that waits for a choice. */
  readonly waiting: (response: Response) => string | undefined;
  /** The part whose feedback tells what the last choice led to. */
  readonly told: (response: Response) => string | undefined;
  /** A response that is just being changed, without the step that the change is in: it is not yet sent. */
  readonly settled: (response: Response) => Response;
  /** Empties the steps after the one in which an input stands. */
  readonly cut: (form: HTMLFormElement, input: Element) => void;
  /**
   * Shows the steps on the way of a response.
   * @param tell gives the feedback of a part as text
   */
  readonly show: (form: HTMLFormElement, response: Response, tell: (part: string) => string) => void;
}
