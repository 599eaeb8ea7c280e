import { notKeptEvent } from '../../browser/progress-store.ts';
import { score, summarise, type Score } from '../../course/quiz/score.ts';
import type { Ui } from '../../schemas/ui.ts';
import { hiddenText } from '../hidden-text.ts';
import { changeEvent, QuizQuestionElement } from './quiz-question-element.ts';

/** Bubbles once every question of the quiz has been answered, and at each change after that. `detail`: passed. */
export const answeredEvent = 'quiz-answered';

/**
 * `<quiz-set>`: a quiz's questions and its summary by objective. Shows the summary once all are answered (made then,
 * where the page has none), offers to try the wrong ones again, and says once when answers cannot be kept.
 * Attributes: `data-mastery`: the share of the points from which the quiz counts as passed, 0 to 1; `data-whole`: only
 * a wholly right answer counts; `data-total`, `data-passed`, `data-not-passed`: words in place of the usual ones. Sets
 * `data-answered` once all are: whether it is passed.
 */
export class QuizSetElement extends HTMLElement {
  /** Set before the element is defined. */
  static words: Ui['quizScript'];

  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener(changeEvent, () => this.#update(), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    document.addEventListener(notKeptEvent, () => this.#warn(), { signal, once: true });
    this.#update();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  get #questions(): QuizQuestionElement[] {
    return [...this.querySelectorAll('quiz-question')].filter((each) => each instanceof QuizQuestionElement);
  }

  #warn(): void {
    const notice = this.querySelector('[data-not-kept]');
    if (notice) notice.textContent = QuizSetElement.words.notKept;
  }

  #update(): void {
    const panel = this.querySelector<HTMLElement>('.quiz-summary');
    const questions = this.#questions;
    const result = summarise(
      questions.map(({ dataset, checked }) => ({
        objective: dataset['objective'] ?? '',
        score: this.#counted(checked?.score),
      })),
    );
    if (questions.length === 0) return;
    for (const row of document.querySelectorAll<HTMLElement>('#objectives li'))
      this.#tick(row, result.objectives.get(row.dataset['objective'] ?? '')?.scaled === 1);
    if (result.answered < result.questions) {
      if (panel) panel.hidden = true;
      return;
    }
    const mastery = Number(this.dataset['mastery']);
    const passed = result.total.scaled >= mastery;
    const words = { ...QuizSetElement.words, ...this.dataset };
    void import('./summary.ts').then(({ showSummary }) =>
      showSummary(this, { result, questions, passed, mastery, words }),
    );
    // Also for whoever comes too late to hear it.
    this.dataset['answered'] = String(passed);
    this.dispatchEvent(new CustomEvent(answeredEvent, { bubbles: true, detail: passed }));
  }

  #counted(given: Score | undefined): Score | undefined {
    return given && 'whole' in this.dataset ? score(Math.floor(given.scaled), 1) : given;
  }

  /** Marks an objective at the head of the lesson. */
  #tick(row: HTMLElement, done: boolean): void {
    if (done === 'mark' in row.dataset) return;
    if (done) {
      row.dataset['mark'] = 'correct';
      row.append(hiddenText(` (${QuizSetElement.words.objectiveDone})`));
    } else {
      delete row.dataset['mark'];
      row.lastElementChild?.remove();
    }
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof HTMLElement) || target.dataset['action'] !== 'retry-wrong') return;
    const wrong = this.#questions.filter(({ checked }) => checked?.score.scaled !== 1);
    for (const question of wrong.toReversed()) question.retry();
    wrong[0]?.scrollIntoView();
  }
}
