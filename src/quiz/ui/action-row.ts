import { words } from './words.ts';

/** Where a question stands: an answer is being given, was wrong or partly right, right, or the answer was shown. */
export type QuestionState = 'open' | 'wrong' | 'right' | 'revealed';

/**
 * The row below a question: one button in one place, whose name follows the state, and beside it at most one underlined
 * word. Nothing is ever disabled.
 */
export class ActionRow {
  readonly #row: HTMLElement;
  readonly #button: HTMLElement;
  readonly #check: string;

  /** @param form holds the row with the button that checks, named as the page names it */
  constructor(form: HTMLElement) {
    this.#row = form.querySelector<HTMLElement>('.actions') ?? form;
    this.#button = this.#row.querySelector<HTMLElement>('button') ?? form;
    this.#check = this.#button.textContent.trim();
  }

  /**
   * Names button and word.
   * @param once the first answer counts: there is no other try
   * @param next what the button says when the question is done; without it nothing can be gone on to
   */
  show(state: QuestionState, once: boolean, next: string | undefined): void {
    const done = state !== 'open' && (once || state !== 'wrong');
    const name = done ? next : state === 'wrong' ? words.retry : this.#check;
    this.#button.textContent = name ?? '';
    this.#button.hidden = name === undefined;
    const second = state === 'wrong' ? 'reveal' : state === 'revealed' && !once ? 'again' : undefined;
    this.#row.querySelector('[data-action]')?.remove();
    if (!second) return;
    const word = document.createElement('button');
    word.type = 'button';
    word.className = 'quiet';
    word.dataset['action'] = second;
    word.textContent = words[second];
    this.#row.append(word);
  }

  /** Gives the button the focus: it may have been in what is gone. */
  focus(): void {
    this.#button.focus({ preventScroll: true });
  }
}
