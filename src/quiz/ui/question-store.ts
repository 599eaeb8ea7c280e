import { sameRecall } from '../../core/review/same-recall.ts';
import { askToKeep } from '../../client/ask-to-keep.ts';
import { clock } from '../../client/clock.ts';
import { addProgress, readProgress } from '../../client/progress-store.ts';
import { hasChanged, questionAt, questionChange, type QuestionChange } from '../../core/progress/change.ts';
import type { Attempt, QuestionProgress, Stamp } from '../../core/progress/record.ts';
import type { Response } from '../../core/quiz/key.ts';

/** The sitting in which a question is asked. */
export interface OpenSitting {
  readonly quiz: string;
  readonly begun: string;
  /** Whether its answers count for the questions themselves too, and so come up for review. */
  readonly counts: boolean;
}

/** Whether two answers are the same; the order counts, as it does for steps. */
export const sameResponse = (a: Response | undefined, b: Response | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Where the answers to one question are stored: in the record, for itself, in a sitting, or both. */
export class QuestionStore {
  /** The sitting in which the question is asked now: there the first answer counts, and it is the only one. */
  sitting: OpenSitting | undefined;
  readonly #question: string;
  readonly #meaning: string;
  readonly #fresh: boolean;

  /**
   * @param question its id
   * @param meaning of its key
   * @param fresh it is asked again: what is only begun is not stored for the question itself
   */
  constructor(question: string, meaning: string, fresh: boolean) {
    this.#question = question;
    this.#meaning = meaning;
    this.#fresh = fresh;
  }

  /** What is stored where the question is asked. */
  get stored(): QuestionProgress | undefined {
    return questionAt(readProgress(), this.#place, clock());
  }

  /** The checked answer that counts. */
  get counted(): Attempt | undefined {
    const attempts = this.stored?.attempts;
    return this.sitting ? attempts?.[0] : attempts?.at(-1);
  }

  /** Whether the question was answered when another answer was the right one, and not since. */
  get hasChanged(): boolean {
    return hasChanged(readProgress(), this.#question, this.#meaning);
  }

  /** Whether answers come up for review. */
  get isReviewed(): boolean {
    return this.sitting?.counts ?? true;
  }

  /**
   * Stores what was done: in the sitting, and where it counts for the question itself too. Of what is only begun, or
   * shown, a sitting and a question that is asked again keep nothing for the question; an answer that repeats the last
   * one is none of its own.
   */
  add(change: QuestionChange): void {
    const isChecked = 'attempt' in change;
    const isOwn = isChecked ? !this.#isAgain(change.attempt) : !this.#fresh;
    const places = [
      ...(this.sitting ? [this.#place] : []),
      ...(isOwn && (!this.sitting || (this.sitting.counts && isChecked)) ? [this.#own] : []),
    ];
    for (const place of places) addProgress((_, stamp) => questionChange(place, change, stamp));
    if (isChecked && places.length > 0) askToKeep();
  }

  /** Whether an answer is the last one once more. */
  #isAgain({ response }: Omit<Attempt, keyof Stamp>): boolean {
    const last = questionAt(readProgress(), this.#own, clock())?.attempts.at(-1);
    return (
      last !== undefined &&
      sameResponse(last.response, response) &&
      Date.parse(clock()) - Date.parse(last.time) < sameRecall
    );
  }

  get #own() {
    return { question: this.#question, meaning: this.#meaning };
  }

  get #place() {
    return this.sitting ? { question: this.#question, ...this.sitting } : this.#own;
  }
}
