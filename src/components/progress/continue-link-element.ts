import { onProgress, readProgress } from '../../browser/progress-store.ts';
import { lastLesson } from '../../course/progress/record.ts';
import { fill } from '../../i18n/fill.ts';

/**
 * `<continue-link>`: points its link at the lesson and section last read. Titles and addresses are taken from the
 * page's own list of lessons (`a[data-lesson]`).
 * Attribute: `data-words`: the link's text, with `{title}`.
 */
export class ContinueLinkElement extends HTMLElement {
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
    const last = lastLesson(readProgress());
    const listed = last && document.querySelector<HTMLAnchorElement>(`a[data-lesson="${last.id}"]`);
    const link = this.querySelector('a');
    if (!listed || !link) return;
    link.href = listed.href + (last.section ? `#${last.section}` : '');
    const title = listed.querySelector('span')?.firstChild?.textContent ?? '';
    link.textContent = fill(this.dataset['words'] ?? '', { title });
  }
}
