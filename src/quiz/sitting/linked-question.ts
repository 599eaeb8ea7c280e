import { questionToRead } from './question-to-read.ts';

/** Where a question that the address names and the sitting does not ask is shown, to be read. */
export class LinkedQuestion {
  readonly #place: HTMLElement | null;

  /** @param place hidden until there is one */
  constructor(place: HTMLElement | null, signal: AbortSignal) {
    this.#place = place;
    // What is only read is neither checked nor noted.
    for (const type of ['submit', 'input'])
      place?.addEventListener(type, (event) => this.#keepUnanswered(event), { signal, capture: true });
  }

  get id(): string | undefined {
    return this.#place?.querySelector('quiz-question')?.id;
  }

  /** Shows a copy of a question. @returns what to lead the reader to */
  show(question: Element): HTMLElement | null {
    const copy = question.cloneNode(true);
    if (this.#place && copy instanceof HTMLElement) {
      this.close();
      this.#place.append(questionToRead(copy));
      this.#place.hidden = false;
    }
    return this.#place;
  }

  close(): void {
    if (!this.#place) return;
    this.#place.hidden = true;
    this.#place.querySelector('quiz-question')?.remove();
  }

  #keepUnanswered(event: Event): void {
    event.stopPropagation();
    if (event.type === 'submit') event.preventDefault();
  }
}

/** Leads the reader to what an address names. */
export function leadTo(target: HTMLElement): void {
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ behavior: 'instant' });
}
