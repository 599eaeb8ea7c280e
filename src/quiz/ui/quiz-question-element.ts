import { shuffleSeed } from '../../client/shuffle-seed.ts';
import type { Attempt, Stamp } from '../../core/progress/record.ts';
import { meaningOf } from '../../core/quiz/key.ts';
import { decodeQuestion } from '../types.ts';
import { changeEvent, nextEvent } from './events.ts';
import { guardPresses } from './press-guard.ts';
import { QuestionFlow } from './question-flow.ts';
import { QuestionStore, type OpenSitting } from './question-store.ts';
import { words } from './words.ts';

/**
 * `<quiz-question>`: takes over the form that the page already holds. Answer, check, read the feedback for what was
 * chosen, try the wrong parts again, or ask for the answer. Nothing locks; what was begun survives a reload.
 * Attributes: `id` (`q-` and the question's id), `data-type`, `data-key` (see `encodeKey`), `data-objective`,
 * `data-fixed`: its choices keep their order; `data-fresh`: shows nothing of what was answered before, until it is
 * opened in a sitting. Sets `data-state`.
 */
export class QuizQuestionElement extends HTMLElement {
  #listeners = new AbortController();
  #store: QuestionStore | undefined;
  #flow: QuestionFlow | undefined;
  #seed: string | undefined;

  /** The checked answer that counts; undefined while unanswered. */
  get checked(): Omit<Attempt, keyof Stamp> | undefined {
    return this.#flow?.checked;
  }

  /** What the button says when the question is done; undefined where there is nothing to go on to. */
  set nextLabel(label: string | undefined) {
    this.#ready.nextLabel = label;
  }

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) throw new Error(`quiz-question ${this.id}: no form`);
    const behaviour = decodeQuestion(this.dataset['type'], this.dataset['key'] ?? '');
    const fresh = 'fresh' in this.dataset;
    this.#store ??= new QuestionStore(this.id.slice(2), meaningOf(behaviour.key), fresh);
    this.#flow ??= new QuestionFlow(this, form, behaviour, this.#store, (state) => (this.dataset['state'] = state));
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    guardPresses(this, '.actions *', signal);
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    this.addEventListener('input', ({ target }) => target instanceof Element && this.#flow?.edit(target), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    // Loaded before it is needed, so that it stands there at once.
    this.addEventListener('focusin', () => void import('./confidence.ts').catch(() => undefined), {
      signal,
      once: true,
    });
    const { enhance } = behaviour;
    const used = new AbortController();
    const use = (): void => {
      used.abort();
      void enhance?.(form, words, signal).catch(() => undefined);
    };
    for (const type of ['focusin', 'pointerenter']) this.addEventListener(type, use, { signal: used.signal });
    signal.addEventListener('abort', () => used.abort());
    // Paper has the order of the file.
    addEventListener('beforeprint', () => this.#arrange(undefined), { signal });
    addEventListener('afterprint', () => this.#arrange(this.#seed), { signal });
    if (fresh) return;
    this.shuffle(shuffleSeed());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#flow?.restore(), { signal });
    this.#flow.restore();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** Puts choices, items or steps into an order that the seed alone decides, where their order says nothing. */
  shuffle(seed: string): void {
    this.#seed = `${seed} ${this.id}`;
    this.#arrange(this.#seed);
  }

  /** Shows the question as it stands in a sitting: there the first answer counts, and it is the only one. */
  open(sitting: OpenSitting): void {
    if (this.#store) this.#store.sitting = sitting;
    this.shuffle(sitting.begun);
    this.#ready.restore();
  }

  /** Clears what is wrong and keeps what is right, ready for another try. */
  retry(): void {
    this.#ready.retry();
  }

  get #ready(): QuestionFlow {
    if (!this.#flow) throw new Error(`quiz-question ${this.id}: not in a page yet`);
    return this.#flow;
  }

  #arrange(seed: string | undefined): void {
    if (!('fixed' in this.dataset)) this.#ready.arrange(this, seed);
  }

  /** The one button: it checks, begins another try, or goes on. */
  #submitted(event: Event): void {
    event.preventDefault();
    const flow = this.#ready;
    if (flow.state === 'wrong' && !this.#store?.sitting) flow.retry();
    else if (flow.state !== 'open') this.dispatchEvent(new Event(nextEvent, { bubbles: true }));
    else if (flow.check()) this.dispatchEvent(new Event(changeEvent, { bubbles: true }));
  }

  #clicked(event: Event): void {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const action = target?.dataset['action'];
    if (action === 'again') this.retry();
    else if (action === 'reveal') this.#ready.reveal();
    else if (target?.matches('button[type=button]')) this.#ready.press(target);
    const row = target?.closest('.choices label');
    if (!row || !['right', 'revealed'].includes(this.#ready.state)) return;
    // Of what is done, a press on a choice shows what is said of it.
    event.preventDefault();
    this.#ready.toggle(row);
  }
}
