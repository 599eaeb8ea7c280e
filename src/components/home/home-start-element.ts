import { clock } from '../../client/clock.ts';
import { addProgress, onProgress, readProgress } from '../../client/progress-store.ts';
import { planChange } from '../../core/progress/change.ts';
import { isOfOtherCourse } from '../../core/progress/other-course.ts';
import { homeState, portion, type Act } from '../../core/progress/home-state.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { homeFacts } from './home-facts.ts';

/** Minutes that a few questions take. */
const minutesFor = (questions: number): number => Math.ceil(questions / 3);

/**
 * `<home-start>` around the head of the home page: proposes the one next act and a quiet second one, says in words how
 * far the course has come, fills the ticks and marks the next lesson. Titles, addresses and minutes are those of the
 * page's own list (`a[data-lesson]`).
 * The other addresses are those of the page's links `[data-to]`. Takes the promise `[data-offline]` away where no
 * service worker can be. Attribute: `data-mastery`.
 */
export class HomeStartElement extends HTMLElement {
  /** Set before the element is defined. */
  static words: Ui['homeAct'];

  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // Only where the browser lets a worker keep the site: not on plain http.
    if (!('serviceWorker' in navigator)) this.querySelector('[data-offline]')?.remove();
    this.addEventListener('click', ({ target }) => this.#dropPlan(target), { signal });
    onProgress(() => this.#update(), signal);
    this.#update();
    const ids = this.#lessons.map(({ dataset }) => dataset['lesson'] ?? '');
    if (isOfOtherCourse(readProgress(), ids))
      // Unsaid where it cannot be loaded: the next visit says it.
      void import('./tell-same-id.ts')
        .then(({ tellSameId }) => tellSameId(HomeStartElement.words))
        .catch(() => undefined);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  get #lessons(): HTMLAnchorElement[] {
    return [...document.querySelectorAll<HTMLAnchorElement>('.parts a[data-lesson]')];
  }

  #update(): void {
    const progress = readProgress();
    const links = this.#lessons;
    const facts = homeFacts(
      progress,
      links.map(({ dataset }) => dataset['lesson'] ?? ''),
      Number(this.dataset['mastery']),
      clock(),
    );
    const state = homeState(facts);
    const [act, second] = this.querySelectorAll<HTMLAnchorElement>('.hero-acts a');
    if (!state || !act || !second) return;
    this.#show(act, state.act, true);
    // A course without a pre-test has nothing to try first.
    second.hidden = !state.second || (state.second.kind === 'try' && second.dataset['spare'] !== undefined);
    if (state.second) this.#show(second, state.second, false);
    this.#mark(state.act);
    this.#head(
      state.act,
      facts.lessons.some(({ done }) => done),
    );
    this.#count(facts.lessons.filter(({ done }) => done).length, facts.due);
  }

  #show(link: HTMLAnchorElement, act: Act, isFirst: boolean): void {
    const words = HomeStartElement.words;
    const page = (name: string): string | undefined =>
      document.querySelector<HTMLAnchorElement>(`[data-to=${name}]`)?.href;
    const to = (href: string | undefined, text: string): void => {
      link.dataset['act'] = act.kind;
      link.href = href ?? '';
      link.textContent = text;
    };
    switch (act.kind) {
      case 'begin':
        return;
      case 'continue':
      case 'resume':
      case 'planned': {
        const lesson = this.#lesson(act.lesson);
        const section = act.kind === 'resume' && act.section !== undefined ? `#${act.section}` : '';
        const { n: number = '' } = lesson?.dataset ?? {};
        return to((lesson?.href ?? '') + section, fill(words[act.kind], { title: titleOf(lesson), number }));
      }
      case 'review': {
        const { count } = act;
        const text = isFirst ? words.review : words.reviewFirst;
        return to(page('review'), fill(text, { count, minutes: minutesFor(count) }));
      }
      case 'waiting':
        return to(page('final'), fill(words.waiting, { question: act.question }));
      case 'final':
        return page('final') === undefined ? to(page('record'), words.record) : to(page('final'), words.final);
      case 'record':
        return to(page('record'), words.record);
      case 'try':
        return;
      case 'drop-plan':
        return to(this.#lessons[0]?.href, words.dropPlan);
    }
  }

  #dropPlan(target: EventTarget | null): void {
    if (target instanceof HTMLElement && target.dataset['act'] === 'drop-plan')
      addProgress((_, stamp) => planChange([], stamp));
  }

  #lesson(id: string): HTMLAnchorElement | undefined {
    return this.#lessons.find(({ dataset }) => dataset['lesson'] === id);
  }

  /** In the list, the lesson that the act leads to. */
  #mark(act: Act): void {
    const next = 'lesson' in act ? this.#lesson(act.lesson) : undefined;
    for (const link of this.#lessons) {
      link.toggleAttribute('aria-current', false);
      if (link === next) link.setAttribute('aria-current', 'step');
    }
    if (next && act.kind !== 'begin') next.dataset['go'] = HomeStartElement.words.here;
  }

  #head(act: Act, hasBegun: boolean): void {
    const { planHead, waitingHead } = HomeStartElement.words;
    const head = this.querySelector<HTMLElement>('[data-own-head]');
    if (!head) return;
    const number = act.kind === 'planned' ? (this.#lesson(act.lesson)?.dataset['n'] ?? '') : '';
    const planned = act.kind === 'planned' && !hasBegun && fill(planHead, { number });
    const waits = act.kind === 'waiting' && fill(waitingHead, { question: act.question });
    head.textContent = planned || waits || '';
  }

  #count(done: number, due: number): void {
    const words = HomeStartElement.words;
    const links = this.#lessons;
    const total = links.length;
    const left = links.filter(({ dataset }) => dataset['state'] !== 'completed');
    const minutes = left.reduce((sum, { dataset }) => sum + Number(dataset['minutes']), 0);
    const all = due > portion ? ` ${fill(words.spread, { portion, days: Math.ceil(due / portion) })}` : '';
    const text = done < total ? fill(words.progress, { done, total, minutes }) : fill(words.all, { total }) + all;
    const place = this.querySelector('[data-progress]');
    if (place) place.textContent = text;
    this.querySelector('.circles')?.setAttribute('aria-label', fill(words.picture, { done, total }));
    for (const [at, tick] of this.querySelectorAll('.ticks i').entries()) tick.classList.toggle('on', at < done);
  }
}

function titleOf(lesson: HTMLAnchorElement | undefined): string {
  return lesson?.querySelector('span')?.firstChild?.textContent ?? '';
}
