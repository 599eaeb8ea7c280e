import { addProgress, onProgress, readProgress } from '../../browser/progress-store.ts';
import { at, emptyProgress } from '../../course/progress/record.ts';
import { drawSitting, lastSitting } from '../../course/quiz/sitting.ts';
import { fill } from '../../i18n/fill.ts';
import { changeEvent, QuizQuestionElement } from '../quiz/quiz-question-element.ts';
import { shuffleQuestion } from './shuffle-question.ts';

/**
 * `<quiz-sitting>`: draws questions from the pool that the page holds, asks them, and keeps the answers, so that a
 * sitting can be left and taken up again: the same questions, in the same order, with the same answers. The first
 * answer to each counts. Another sitting draws what was asked least often before.
 * Attributes: `data-quiz`: id under which sittings are kept; `data-counts`: answers count for the questions too, and
 * come up for review; `data-number`, `data-answered`: words with `{number}`, `{answered}`, `{total}`.
 */
export class QuizSittingElement extends HTMLElement {
  #listeners = new AbortController();
  /** The questions as the server wrote them; each sitting gets copies. */
  #pool: Element | undefined;
  #shown = '';

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#pool ??= this.querySelector('.pool') ?? undefined;
    this.#pool?.remove();
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener(changeEvent, () => this.#count(), { signal });
    onProgress(() => this.#show(), signal);
    this.#show();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  get #quiz(): string {
    return this.dataset['quiz'] ?? '';
  }

  /** Shows the sitting begun last, when it is not the one that is shown. */
  #show(): void {
    const sitting = lastSitting(at(readProgress().sittings, this.#quiz));
    if (!sitting || sitting.begun === this.#shown) return;
    this.#shown = sitting.begun;
    const questions = sitting.drawn.flatMap((id) => {
      const question = this.#pool?.querySelector(`#q-${id}`)?.cloneNode(true);
      return question instanceof QuizQuestionElement ? question : [];
    });
    this.querySelector('.sitting-questions')?.replaceChildren(...questions);
    questions.forEach((question, index) => {
      const number = question.querySelector('legend small');
      const place = { number: index + 1, total: questions.length };
      if (number) number.textContent = fill(this.dataset['number'] ?? '', place);
      shuffleQuestion(question, sitting.begun);
      question.open({ quiz: this.#quiz, begun: sitting.begun, counts: 'counts' in this.dataset });
    });
    this.querySelector('.sitting-start')?.setAttribute('hidden', '');
    this.#count();
    // The quiz around the questions sums up what has been answered.
    questions[0]?.dispatchEvent(new Event(changeEvent, { bubbles: true }));
  }

  #count(): void {
    const questions = [...this.querySelectorAll('quiz-question')];
    const answered = questions.filter((each) => each instanceof QuizQuestionElement && each.checked).length;
    const place = this.querySelector('[data-progress]');
    const text = fill(this.dataset['answered'] ?? '', { answered, total: questions.length });
    if (place) place.textContent = questions.length > answered ? text : '';
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof HTMLElement) || target.dataset['action'] !== 'begin') return;
    const groups = [...(this.#pool?.querySelectorAll<HTMLElement>('[data-draw]') ?? [])].map((group) => ({
      ids: [...group.querySelectorAll('quiz-question')].map(({ id }) => id.slice(2)),
      count: Number(group.dataset['draw']),
    }));
    addProgress(({ sittings }, now) => {
      const drawn = drawSitting(groups, at(sittings, this.#quiz) ?? {}, now);
      return { ...emptyProgress, sittings: { [this.#quiz]: { [now]: { drawn, questions: {} } } } };
    });
    const first = this.querySelector<HTMLElement>('.sitting-questions');
    first?.focus();
    first?.scrollIntoView();
  }
}
