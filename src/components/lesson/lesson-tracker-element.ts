import { addProgress, progressReady, readProgress } from '../../client/progress-store.ts';
import { lessonChange } from '../../core/progress/change.ts';
import { at } from '../../core/progress/record.ts';
import { answeredEvent } from '../../quiz/ui/events.ts';

/**
 * `<lesson-tracker>` around a lesson: notes the section being read, the end when it is reached, and completion
 * (read to the end and every question answered). Marks the section in the page's contents.
 * Attributes: `data-lesson`; `data-edition`: fingerprint of the lesson, kept with its completion.
 */
export class LessonTrackerElement extends HTMLElement {
  #listeners = new AbortController();
  #observer: IntersectionObserver | undefined;
  /** Whether an earlier visit has completed the lesson. */
  #before = false;
  #read = false;
  #answered = false;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const practised = (event: Event): void => this.#practised(event instanceof CustomEvent && event.detail === true);
    this.addEventListener(answeredEvent, practised, { signal: this.#listeners.signal });
    this.#note({});
    const end = this.querySelector<HTMLElement>('[data-end]');
    void progressReady().then(() => {
      this.#before = at(readProgress().lessons, this.dataset['lesson'] ?? '')?.completed !== undefined;
      // Earned is earned, also where questions are new since.
      if (end && this.#before) void this.#finish(end);
    });
    // What was answered on an earlier visit is known before this is defined.
    const answered = this.querySelector<HTMLElement>('quiz-set')?.dataset['answered'];
    if (answered) this.#practised(answered === 'true');
    // The upper part of the window is where the eyes are.
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '0px 0px -60% 0px' });
    for (const heading of this.querySelectorAll('main h2[id]')) this.#observer.observe(heading);
    const atEnd = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#progress({ read: true });
    });
    if (end) atEnd.observe(end);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#observer?.disconnect();
  }

  #note(change: Parameters<typeof lessonChange>[1]): void {
    const { lesson = '', edition } = this.dataset;
    addProgress((_, stamp) => lessonChange(lesson, { edition, ...change }, stamp));
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const heading = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)?.target;
    if (!heading) return;
    this.#note({ section: heading.id });
    for (const link of document.querySelectorAll('.toc a')) {
      if (link.getAttribute('href') === `#${heading.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  #practised(passed: boolean): void {
    if (passed) this.#note({ passed: true });
    this.#progress({ answered: true });
  }

  #progress({ read = false, answered = false }): void {
    this.#read ||= at(readProgress().lessons, this.dataset['lesson'] ?? '')?.read !== undefined;
    if ((this.#read || !read) && (this.#answered || !answered)) return;
    this.#read ||= read;
    this.#answered ||= answered;
    const completed = this.#read && this.#answered;
    this.#note({ read: this.#read, completed });
    // From now on there is something to lose. A browser may ask, or refuse: it says nothing then.
    if (completed) void navigator.storage?.persist?.().catch(() => undefined);
    const end = this.querySelector<HTMLElement>('[data-end]');
    if (end && completed && !this.#before) void this.#finish(end);
  }

  async #finish(end: HTMLElement): Promise<void> {
    end.textContent = end.dataset['end'] ?? '';
    const place = end.parentElement;
    if (place)
      await import('./finished.ts')
        .then(({ showFinished }) => showFinished(place, !this.#before))
        .catch(() => undefined);
  }
}
