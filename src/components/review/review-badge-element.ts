import { clock } from '../../browser/clock.ts';
import { startOfDay } from '../../browser/local-day.ts';
import { onProgress, readProgress } from '../../browser/progress-store.ts';
import { countDue } from '../../course/review/due.ts';
import { fill } from '../../i18n/fill.ts';

/** `<review-badge>`: says how many questions are due today, and nothing when none is. Attribute: `data-due`. */
export class ReviewBadgeElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    onProgress(() => this.#update(), this.#listeners.signal);
    this.#update();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #update(): void {
    const count = countDue(readProgress(), startOfDay(1), clock());
    this.textContent = count > 0 ? fill(this.dataset['due'] ?? '', { count }) : '';
  }
}
