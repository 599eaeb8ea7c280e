import { adoptStyles } from '../../client/adopt-styles.ts';
import { onProgress, readProgress } from '../../client/progress-store.ts';
import { at } from '../../core/progress/record.ts';
import { hiddenText } from '../hidden-text.ts';
import styles from './progress-ticks.css?inline';

adoptStyles(styles);

/**
 * `<progress-ticks>`: marks the lessons inside it (`a[data-lesson]`) that were completed or begun, and counts them in
 * each `[data-count]`: those of its section, or all.
 * Attributes: `data-completed`, `data-started`: the words a screen reader hears after the lesson's title;
 * `data-rewritten`: what is said of a lesson that was completed in another edition (`data-edition` of its link).
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
    const isDone = ({ dataset }: HTMLElement): boolean => at(lessons, dataset['lesson'] ?? '')?.completed !== undefined;
    for (const count of this.querySelectorAll('[data-count]')) {
      const links = [...(count.closest('section') ?? this).querySelectorAll<HTMLElement>('a[data-lesson]')];
      const done = links.filter(isDone).length;
      count.replaceChildren();
      if (done > 0) count.append(`${done}/${links.length}`, hiddenText(` ${this.dataset['completed'] ?? ''}`));
    }
    for (const link of this.querySelectorAll<HTMLElement>('a[data-lesson]')) {
      const lesson = at(lessons, link.dataset['lesson'] ?? '');
      const state = lesson?.completed ? 'completed' : lesson ? 'started' : undefined;
      this.#tellRewritten(
        link,
        state === 'completed' && at(lesson?.editions, link.dataset['edition'] ?? '') === undefined,
      );
      if (state === link.dataset['state']) continue;
      link.querySelector('.visually-hidden')?.remove();
      if (!state) {
        delete link.dataset['state'];
        continue;
      }
      link.dataset['state'] = state;
      link.firstChild?.after(hiddenText(` (${this.dataset[state] ?? ''})`));
    }
  }

  /** What was earned stays; that the lesson is another now is said beside it, where there is room for facts. */
  #tellRewritten(link: HTMLElement, is: boolean): void {
    const facts = link.querySelector('small');
    const { rewritten } = this.dataset;
    if (!facts || rewritten === undefined || is === (facts.lastElementChild !== null)) return;
    if (!is) facts.lastElementChild?.remove();
    else facts.append(Object.assign(document.createElement('b'), { textContent: ` · ${rewritten}` }));
  }
}
