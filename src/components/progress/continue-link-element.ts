import { clock } from '../../browser/clock.ts';
import { onProgress, readProgress } from '../../browser/progress-store.ts';
import { lastLesson } from '../../course/progress/last-lesson.ts';
import { at } from '../../course/progress/record.ts';
import { fill } from '../../i18n/fill.ts';

/**
 * `<continue-link>`: points its link at the section last read, or at the next lesson that is not completed. Titles and
 * addresses are taken from the page's own list of lessons (`a[data-lesson]`).
 * Also says in `[data-minutes-left]` how long the lessons that are left take (`data-minutes` of each link).
 * Attributes: `data-words`: the link's text, with `{title}`; `data-done`: its text once all are completed.
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
    const progress = readProgress();
    const last = lastLesson(progress, clock());
    const link = this.querySelector('a');
    const lessons = [...document.querySelectorAll<HTMLAnchorElement>('a[data-lesson]')];
    const place = lessons.findIndex(({ dataset }) => dataset['lesson'] === last?.id);
    if (!last || !link || place === -1) return;
    const isDone = ({ dataset }: HTMLElement): boolean =>
      at(progress.lessons, dataset['lesson'] ?? '')?.completed !== undefined;
    this.#tellMinutes(lessons.filter((lesson) => !isDone(lesson)));
    // The lesson last opened; once that is completed the next one that is not, from there on and then from the start.
    const next = [...lessons.slice(place), ...lessons.slice(0, place)].find((lesson) => !isDone(lesson));
    if (!next) {
      link.textContent = this.dataset['done'] ?? '';
      return;
    }
    const section = next === lessons[place] ? last.section : undefined;
    link.href = next.href + (section ? `#${section}` : '');
    const title = next.firstChild?.textContent ?? '';
    link.textContent = fill(this.dataset['words'] ?? '', { title });
  }

  #tellMinutes(left: readonly HTMLElement[]): void {
    const place = document.querySelector<HTMLElement>('[data-minutes-left]');
    const minutes = left.reduce((sum, { dataset }) => sum + Number(dataset['minutes']), 0);
    if (place && minutes > 0) place.textContent = fill(place.dataset['minutesLeft'] ?? '', { minutes });
  }
}
