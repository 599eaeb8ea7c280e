import { clock } from '../../browser/clock.ts';
import { addProgress, onProgress, readProgress } from '../../browser/progress-store.ts';
import { goneChange, sittingChange } from '../../course/progress/change.ts';
import { at, type Sitting } from '../../course/progress/record.ts';
import { drawSitting, lastSitting } from '../../course/quiz/sitting.ts';
import { fill } from '../../i18n/fill.ts';
import { changeEvent } from '../quiz/events.ts';
import { QuizQuestionElement } from '../quiz/quiz-question-element.ts';
import { QuizSetElement } from '../quiz/quiz-set-element.ts';
import { questionToRead } from './question-to-read.ts';

type Begun = Sitting & { readonly begun: string };

/**
 * `<quiz-sitting>`: draws questions from the pool that the page holds, asks them, and keeps the answers, so that a
 * sitting can be left and taken up again: the same questions, in the same order, with the same answers. The first
 * answer to each counts. Another sitting draws what was asked least often before. A question that the address names
 * and the sitting does not ask is shown in `.linked`, to be read.
 * Attributes: `data-quiz`: id under which sittings are kept; `data-counts`: answers count for the questions too, and
 * come up for review; `data-most`: how many questions a sitting asks at most, any number without it; `data-number`,
 * `data-answered`, `data-gone`: words with `{number}`, `{answered}`, `{total}`.
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
    for (const type of ['submit', 'input'])
      this.#linked?.addEventListener(type, (event) => this.#keepUnanswered(event), { signal, capture: true });
    addEventListener('hashchange', () => this.#showNamed(), { signal });
    onProgress(() => this.#show(), signal);
    this.#show();
    this.#showNamed();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  get #quiz(): string {
    return this.dataset['quiz'] ?? '';
  }

  get #linked(): HTMLElement | null {
    return this.querySelector('.linked');
  }

  get #asked(): QuizQuestionElement[] {
    const found = [...this.querySelectorAll('.sitting-questions quiz-question')];
    return found.filter((each) => each instanceof QuizQuestionElement);
  }

  /** Leads to the question that the address names: where the sitting asks it, else by itself above all others. */
  #showNamed(): void {
    const named = ({ id }: Element): boolean => `#${id}` === location.hash;
    const asked = this.#asked.find(named);
    const question = asked ? undefined : [...(this.#pool?.querySelectorAll('quiz-question') ?? [])].find(named);
    if (asked || question || location.hash === '') this.#closeLinked();
    const copy = question?.cloneNode(true);
    const place = this.#linked;
    if (place && copy instanceof HTMLElement) {
      place.append(questionToRead(copy));
      place.hidden = false;
    }
    const target = asked ?? (copy && place);
    if (!target) return;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ behavior: 'instant' });
  }

  #closeLinked(): void {
    const place = this.#linked;
    if (!place) return;
    place.hidden = true;
    place.querySelector('quiz-question')?.remove();
  }

  /** What is only read is neither checked nor noted. */
  #keepUnanswered(event: Event): void {
    event.stopPropagation();
    if (event.type === 'submit') event.preventDefault();
  }

  /** Shows the sitting begun last, when it is not the one that is shown. */
  #show(): void {
    const sitting = lastSitting(at(readProgress().sittings, this.#quiz), clock());
    if (!sitting || sitting.begun === this.#shown) return;
    if (this.#passOver(sitting)) return;
    this.#shown = sitting.begun;
    const questions = sitting.drawn.flatMap((id) => {
      const question = this.#pool?.querySelector(`#q-${id}`)?.cloneNode(true);
      return question instanceof QuizQuestionElement ? question : [];
    });
    this.querySelector('.sitting-questions')?.replaceChildren(...questions);
    // When all have left, another sitting can be begun.
    if (questions.length === 0) return;
    questions.forEach((question, index) => {
      const number = question.querySelector('legend small');
      const place = { number: index + 1, total: questions.length };
      if (number) number.textContent = fill(this.dataset['number'] ?? '', place);
      question.open({ quiz: this.#quiz, begun: sitting.begun, counts: 'counts' in this.dataset });
    });
    const linked = this.#linked?.querySelector('quiz-question')?.id;
    if (sitting.drawn.some((id) => `q-${id}` === linked)) this.#closeLinked();
    this.querySelector('.sitting-start')?.setAttribute('hidden', '');
    this.#count();
    const set = this.querySelector('quiz-set');
    if (set instanceof QuizSetElement) set.begin();
  }

  /**
   * Notes which questions have left the course, and says it, once for each.
   * @returns whether there were some: the record has changed then, and is shown anew
   */
  #passOver({ begun, drawn, gone: known = [] }: Begun): boolean {
    const gone = drawn.filter((id) => !known.includes(id) && !this.#pool?.querySelector(`#q-${CSS.escape(id)}`));
    if (gone.length === 0) return false;
    const said = this.querySelector('[data-gone-said]');
    if (said) said.textContent = fill(this.dataset['gone'] ?? '', { count: gone.length });
    addProgress(() => goneChange(this.#quiz, begun, gone));
    return true;
  }

  #count(): void {
    const questions = this.#asked;
    const answered = questions.filter(({ checked }) => checked).length;
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
    this.#closeLinked();
    // A reload is to come back to the sitting.
    history.replaceState(history.state, '', location.href.replace(/#.*/, ''));
    addProgress(({ sittings }, stamp) => {
      const most = Number(this.dataset['most'] ?? Infinity);
      return sittingChange(this.#quiz, drawSitting(groups, at(sittings, this.#quiz) ?? {}, stamp.time, most), stamp);
    });
    const first = this.querySelector<HTMLElement>('.sitting-questions');
    first?.focus();
    first?.scrollIntoView();
  }
}
