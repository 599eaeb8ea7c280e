import { notKeptEvent } from '../../client/progress-store.ts';
import { score, summarise, type Score } from '../../core/quiz/score.ts';
import { answeredEvent, changeEvent, finishedEvent } from './events.ts';
import type { QuizQuestionElement } from './quiz-question-element.ts';
import { Steps } from './steps.ts';
import { tickObjectives } from './tick-objectives.ts';
import { words } from './words.ts';
import { isPassed } from '../../core/quiz/pass.ts';

/**
 * `<quiz-set>`: a quiz's questions, one at a time, and its summary by objective. Shows the summary once all are answered
 * (made then, where the page has none), offers to try the wrong ones again, and says once when answers cannot be kept.
 * Attributes: `data-mastery`: the share of the points from which the quiz counts as passed, 0 to 1; `data-whole`: only
 * a wholly right answer counts; `data-own-result`: what is around it tells the result; `data-last`: the button's name after the last question; `data-total`, `data-passed`,
 * `data-not-passed`: words in place of the usual ones. Sets `data-answered` once all are: whether it is passed.
 */
export class QuizSetElement extends HTMLElement {
  #listeners = new AbortController();
  #steps: Steps | undefined;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#steps = new Steps(this, () => this.#finish(), signal);
    this.addEventListener(changeEvent, () => this.#update(), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    document.addEventListener(notKeptEvent, () => this.#warn(), { signal, once: true });
    // While the questions are at the foot of the window, their button is, and nothing else.
    const practising = ([entry]: readonly IntersectionObserverEntry[]): boolean =>
      document.documentElement.toggleAttribute('data-practising', entry?.isIntersecting === true);
    const observer = new IntersectionObserver(practising);
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
    this.begin();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** Takes up the questions that are there now. @param focus the reader is led to the first that is not answered */
  begin(focus = false): void {
    this.#steps?.begin(focus);
    this.#update();
  }

  /** Shows one of them. */
  open(question: QuizQuestionElement): void {
    this.#steps?.open(question);
  }

  #warn(): void {
    const notice = this.querySelector('[data-not-kept]');
    if (notice) notice.textContent = words.notKept;
  }

  #update(): void {
    const panel = this.querySelector<HTMLElement>('.quiz-summary');
    const questions = this.#steps?.questions ?? [];
    const result = summarise(
      questions.map(({ dataset, checked }) => ({
        objective: dataset['objective'] ?? '',
        score: this.#counted(checked?.score),
      })),
    );
    if (questions.length === 0) return;
    tickObjectives(result.objectives);
    if (result.answered < result.questions) {
      if (panel) panel.hidden = true;
      delete this.dataset['answered'];
      return;
    }
    const mastery = Number(this.dataset['mastery']);
    const passed = isPassed(result.total, mastery);
    const told = { result, questions, passed, mastery, words: { ...words, ...this.dataset } };
    if (!('ownResult' in this.dataset))
      void import('./summary.ts').then(({ showSummary }) => showSummary(this, told)).catch(() => undefined);
    // Also for a listener that is added after the event.
    this.dataset['answered'] = String(passed);
    this.dispatchEvent(new CustomEvent(answeredEvent, { bubbles: true, detail: passed }));
  }

  #counted(given: Score | undefined): Score | undefined {
    return given && 'whole' in this.dataset ? score(Math.floor(given.scaled), 1) : given;
  }

  #finish(): void {
    this.dispatchEvent(new Event(finishedEvent, { bubbles: true }));
    const panel = this.querySelector<HTMLElement>('.quiz-summary');
    panel?.focus({ preventScroll: true });
    panel?.scrollIntoView();
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof HTMLElement) || target.dataset['action'] !== 'retry-wrong') return;
    const wrong = (this.#steps?.questions ?? []).filter(({ checked }) => checked?.score.scaled !== 1);
    const [first, ...others] = wrong;
    for (const question of others) question.retry();
    if (first) this.#steps?.open(first);
    first?.retry();
  }
}
