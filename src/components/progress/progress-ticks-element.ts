import { onProgress, readProgress } from '../../browser/progress-store.ts';
import { at } from '../../course/progress/record.ts';

/**
 * `<progress-ticks>`: marks the lessons inside it (`a[data-lesson]`) that were completed or begun.
 * Attributes: `data-completed`, `data-started`: the words a screen reader hears after the lesson's title.
 */
export class ProgressTicksElement extends HTMLElement {
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
    const { lessons } = readProgress();
    for (const link of this.querySelectorAll<HTMLElement>('a[data-lesson]')) {
      const lesson = at(lessons, link.dataset['lesson'] ?? '');
      const state = lesson?.completed ? 'completed' : lesson ? 'started' : undefined;
      if (state === link.dataset['state']) continue;
      link.querySelector('.visually-hidden')?.remove();
      if (!state) {
        delete link.dataset['state'];
        continue;
      }
      link.dataset['state'] = state;
      const words = document.createElement('span');
      words.className = 'visually-hidden';
      words.textContent = ` (${this.dataset[state] ?? ''})`;
      link.querySelector('span')?.append(words);
    }
  }
}
