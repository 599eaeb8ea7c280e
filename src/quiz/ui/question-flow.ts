import { confidences, type Attempt, type Confidence, type Stamp } from '../../core/progress/record.ts';
import type { Response } from '../../core/quiz/key.ts';
import type { Behaviour } from '../question-type.ts';
import { ActionRow, type QuestionState } from './action-row.ts';
import { Feedback } from './feedback.ts';
import { sameResponse, type QuestionStore } from './question-store.ts';
import { words } from './words.ts';

/**
 * The way through one question: an answer is begun, checked, tried again, or shown. It knows the form, what is stored
 * and what is told, and nothing of other questions.
 */
export class QuestionFlow {
  readonly #form: HTMLFormElement;
  readonly #behaviour: Behaviour;
  readonly #store: QuestionStore;
  readonly #feedback: Feedback;
  readonly #row: ActionRow;
  /** Told of each new state. */
  readonly #changed: (state: QuestionState) => void;
  #state: QuestionState = 'open';
  #checked: Omit<Attempt, keyof Stamp> | undefined;
  #next: string | undefined;

  constructor(
    question: HTMLElement,
    form: HTMLFormElement,
    behaviour: Behaviour,
    store: QuestionStore,
    changed: (state: QuestionState) => void,
  ) {
    this.#form = form;
    this.#behaviour = behaviour;
    this.#store = store;
    this.#feedback = new Feedback(question, form, behaviour);
    this.#row = new ActionRow(form);
    this.#changed = changed;
    behaviour.prepare?.(form, words);
  }

  get state(): QuestionState {
    return this.#state;
  }

  /** The checked answer that counts; undefined while unanswered. */
  get checked(): Omit<Attempt, keyof Stamp> | undefined {
    return this.#checked;
  }

  /** @param label what the button says when the question is done; undefined where there is nothing to go on to */
  set nextLabel(label: string | undefined) {
    this.#next = label;
    this.#enter(this.#state);
  }

  /** Shows what is stored. */
  restore(): void {
    const { counted, stored, hasChanged } = this.#store;
    const draft = stored?.draft;
    this.#checked = counted && { ...counted, score: this.#behaviour.grade(counted.response).score };
    this.#feedback.clear();
    this.#enter('open');
    if (draft && !(counted && sameResponse(draft.response, counted.response))) {
      this.#write(draft.response);
      this.#showSteps(draft.response);
      if (draft.response.length !== 0) void this.#askConfidence(draft.confidence);
      return;
    }
    if (counted) {
      this.#write(counted.response);
      this.#show(counted.response);
    } else if (hasChanged) this.#feedback.say(words.changed);
    if (stored?.revealed && this.#state !== 'right') this.#reveal();
  }

  /** Puts choices, items or steps into an order: see {@link Behaviour.arrange}. What was answered stays answered. */
  arrange(question: HTMLElement, seed: string | undefined): void {
    const response = this.#behaviour.read(this.#form);
    this.#behaviour.arrange(question, seed);
    if (response && seed !== undefined) this.#behaviour.write(this.#form, response);
  }

  /**
   * Checks what the form holds.
   * @returns whether it is a whole answer, and counts
   */
  check(): boolean {
    const response = this.#behaviour.read(this.#form);
    const { steps } = this.#behaviour;
    if (response === undefined || response.length === 0) this.#askFirst();
    else if (steps && steps.end(response) === undefined) this.#goOn(response);
    else {
      const confidence = this.#confidence;
      this.#checked = { response, score: this.#behaviour.grade(response).score, ...(confidence && { confidence }) };
      this.#store.add({ attempt: this.#checked });
      this.#show(response);
      this.#row.focus();
      return true;
    }
    return false;
  }

  /** Clears what is wrong and keeps what is right, ready for another try. */
  retry(): void {
    const response = this.#behaviour.read(this.#form);
    const right = response !== undefined && this.#behaviour.kept(response, this.#behaviour.grade(response));
    this.#feedback.clear();
    this.#feedback.answers.open = false;
    this.#form.querySelector('.confidence')?.remove();
    if (right) this.#write(right);
    const kept = this.#behaviour.read(this.#form) ?? [];
    this.#showSteps(kept);
    this.#begin(kept);
    this.#enter('open');
    const open = [...this.#form.querySelectorAll('input')].find(
      ({ type, name, offsetParent }) =>
        type === 'radio' && offsetParent !== null && !this.#form.querySelector(`[name="${name}"]:checked`),
    );
    (open ?? this.#form.querySelector<HTMLElement>('input:not(:checked), .movers button'))?.focus();
  }

  /** Shows the answer, because the learner asked for it. */
  reveal(): void {
    this.#reveal();
    this.#store.add({ revealed: true });
    this.#row.focus();
  }

  /** Shows or hides the feedback of a choice, once the question is done. */
  toggle(row: Element): void {
    this.#feedback.toggle(row);
  }

  /** Takes up what has just been changed in the form. @param input undefined where no input was */
  edit(input?: Element): void {
    const { steps } = this.#behaviour;
    if (input?.matches('[name=confidence]')) {
      const draft = this.#store.stored?.draft;
      if (draft) this.#begin(draft.response);
      return;
    }
    if (input) steps?.cut(this.#form, input);
    this.#feedback.clear();
    this.#enter('open');
    const response = this.#behaviour.read(this.#form) ?? [];
    const settled = steps?.settled(response) ?? response;
    this.#showSteps(settled);
    this.#begin(settled);
    void this.#askConfidence();
    // What is not on the way yet was emptied with the rest.
    if (steps && input instanceof HTMLInputElement) input.checked = true;
  }

  /** Takes up a press on a button of the question's type, such as one that moves a step. */
  press(button: HTMLElement): void {
    const told = this.#behaviour.press?.(button, words);
    if (!told) return;
    this.edit();
    this.#feedback.say(told, { unseen: true });
  }

  #enter(state: QuestionState): void {
    this.#state = state;
    this.#row.show(state, this.#store.sitting !== undefined, this.#next);
    this.#changed(state);
  }

  #write(response: Response): void {
    this.#behaviour.write(this.#form, response);
    this.#form.dispatchEvent(new Event('written'));
  }

  #begin(response: Response): void {
    const confidence = this.#confidence;
    this.#store.add({ draft: { response, ...(confidence && { confidence }) } });
  }

  get #confidence(): Confidence | undefined {
    const value = this.#form.querySelector<HTMLInputElement>('[name=confidence]:checked')?.value;
    return confidences.find((each) => each === value);
  }

  /** Asks how sure the learner is, once an answer is begun. */
  async #askConfidence(chosen?: Confidence): Promise<void> {
    const asked = await import('./confidence.ts').catch(() => undefined);
    if (this.#state === 'open') asked?.askConfidence(this.#form, words, chosen);
  }

  #show(response: Response): void {
    const grade = this.#behaviour.grade(response);
    const right = grade.score.scaled === 1;
    const surprise = this.#checked?.confidence === 'sure' && !right ? [words.surprise] : [];
    if (surprise.length > 0 && this.#store.isReviewed) surprise.push(words.tomorrow);
    this.#form.querySelector('.confidence')?.remove();
    if (this.#store.sitting) for (const each of this.#form.querySelectorAll('fieldset')) each.disabled = true;
    this.#feedback.show(response, grade, surprise.join(' '));
    this.#enter(right ? 'right' : 'wrong');
    this.#form.dispatchEvent(new Event('written'));
  }

  #reveal(): void {
    this.#feedback.reveal();
    this.#enter('revealed');
  }

  #askFirst(): void {
    this.#feedback.say(words.chooseFirst, { mark: 'empty' });
  }

  /** A question in steps goes on: tells what the choice led to, opens the next step. */
  #goOn(response: Response): void {
    const { steps } = this.#behaviour;
    const next = `[data-scene="${steps?.waiting(response)}"]`;
    if (this.#form.querySelector(`${next}[data-open]`)) {
      this.#askFirst();
      return;
    }
    const told = steps?.told(response);
    this.#begin(response);
    this.#showSteps(response);
    this.#feedback.say(told === undefined ? '' : this.#feedback.textOf(told), { unseen: true });
    this.#form.querySelector<HTMLElement>(`${next} input`)?.focus();
  }

  #showSteps(response: Response): void {
    this.#behaviour.steps?.show(this.#form, response, (part) => this.#feedback.textOf(part));
  }
}
