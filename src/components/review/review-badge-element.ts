import { clock } from '../../client/clock.ts';
import { startOfDay } from '../../client/local-day.ts';
import { onProgress, readProgress } from '../../client/progress-store.ts';
import { portion } from '../../core/progress/home-state.ts';
import { countDue } from '../../core/review/due.ts';
import { fill } from '../../core/text/fill.ts';

/** `<review-badge>`: says how many questions there are to review today: a portion of those that are due; nothing when none is. Attribute: `data-due`. */
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
    const count = Math.min(portion, countDue(readProgress(), startOfDay(1), clock()));
    this.textContent = count > 0 ? fill(this.dataset['due'] ?? '', { count }) : '';
  }
}
