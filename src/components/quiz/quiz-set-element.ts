import { notKeptEvent } from '../../browser/progress-store.ts';
import { summarise } from '../../course/quiz/score.ts';
import { fill } from '../../i18n/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { hiddenText } from '../hidden-text.ts';
import { changeEvent, QuizQuestionElement } from './quiz-question-element.ts';

/** Bubbles once every question of the quiz has been answered, and at each change after that. `detail`: passed. */
export const answeredEvent = 'quiz-answered';

/**
 * `<quiz-set>`: a quiz's questions and its summary by objective. Shows the summary once all are answered, offers to
 * try the wrong ones again, and says once when answers cannot be kept.
 * Attribute: `data-mastery`: the share of the points from which the quiz counts as passed, 0 to 1.
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
      questions.map(({ dataset, checked }) => ({ objective: dataset['objective'] ?? '', score: checked?.score })),
    );
    if (!panel) return;
    const rows = [...panel.querySelectorAll<HTMLElement>('li[data-objective]')];
    this.#tickObjectives(rows.map(({ dataset }) => result.objectives.get(dataset['objective'] ?? '')?.scaled === 1));
    if (result.answered < result.questions) return;
    const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 2 });
    const percent = Math.round(result.total.scaled * 100);
    const total = panel.querySelector('[data-total]');
    const { raw, max } = result.total;
    const passed = result.total.scaled >= Number(this.dataset['mastery']);
    const mastery = Math.round(Number(this.dataset['mastery']) * 100);
    const words = QuizSetElement.words;
    const verdict = fill(passed ? words.passed : words.notPassed, { mastery });
    const points = fill(words.total, { raw: numbers.format(raw), max: numbers.format(max), percent });
    panel.hidden = false;
    if (total) {
      total.textContent = `${points} ${verdict}`;
      void import('./calibration.ts').then(({ showCalibration }) => showCalibration(total, questions, words));
    }
    for (const row of rows) {
      const score = result.objectives.get(row.dataset['objective'] ?? '');
      const done = score?.scaled === 1;
      const mark = row.querySelector<HTMLElement>('[data-score]');
      if (mark && score)
        mark.textContent = `${done ? '✓' : '○'} ${numbers.format(score.raw)}/${numbers.format(score.max)}`;
      row.dataset['mark'] = done ? 'correct' : 'incorrect';
      const link = row.querySelector('a');
      if (link) link.hidden = done;
    }
    const retry = panel.querySelector<HTMLElement>('[data-action]');
    if (retry) retry.hidden = result.total.scaled === 1;
    this.dispatchEvent(new CustomEvent(answeredEvent, { bubbles: true, detail: passed }));
  }

  /** Marks the objectives at the head of the lesson, which stand there in the summary's order. */
  #tickObjectives(done: readonly boolean[]): void {
    document.querySelectorAll<HTMLElement>('#objectives li').forEach((row, index) => {
      if (Boolean(done[index]) === 'mark' in row.dataset) return;
      if (row.dataset['mark']) {
        delete row.dataset['mark'];
        row.lastElementChild?.remove();
      } else {
        row.dataset['mark'] = 'correct';
        row.append(hiddenText(` (${QuizSetElement.words.objectiveDone})`));
      }
    });
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof HTMLElement) || target.dataset['action'] !== 'retry-wrong') return;
    const wrong = this.#questions.filter(({ checked }) => checked?.score.scaled !== 1);
    for (const question of wrong.toReversed()) question.retry();
    wrong[0]?.scrollIntoView();
  }
}
