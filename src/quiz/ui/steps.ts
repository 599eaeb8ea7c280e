import { changeEvent, nextEvent } from './events.ts';
import { QuizQuestionElement } from './quiz-question-element.ts';
import { words } from './words.ts';

/**
 * Shows one question of a quiz at a time. Which ones are hidden is the style sheet's: it hides those without the class
 * `at` on a screen, never on paper. Without script all of them are there.
 */
export class Steps {
  readonly #host: HTMLElement;
  /** Called when the learner goes on after the last question. */
  readonly #finish: () => void;
  #at: QuizQuestionElement | undefined;

  /** @param host contains the questions, and a `.pills` with a link to each where the page has one */
  constructor(host: HTMLElement, finish: () => void, signal: AbortSignal) {
    this.#host = host;
    this.#finish = finish;
    host.addEventListener(nextEvent, () => this.#goOn(), { signal });
    host.addEventListener(changeEvent, () => this.refresh(), { signal });
    host.addEventListener('click', (event) => this.#clicked(event), { signal });
    addEventListener('hashchange', () => this.#openNamed(), { signal });
  }

  get questions(): QuizQuestionElement[] {
    return [...this.#host.querySelectorAll('quiz-question')].filter((each) => each instanceof QuizQuestionElement);
  }

  /** Begins: with what the address names, else with what is in use already, else with the first unanswered. */
  begin(focus = false): void {
    const [first] = this.questions;
    if (this.#openNamed() || !first) return;
    const used = this.questions.find((each) => each.contains(document.activeElement));
    this.open(used ?? this.#unanswered() ?? first, focus);
  }

  /** Shows a question. @param focus its prompt gets the focus, so that it is read out, and is brought into sight */
  open(question: QuizQuestionElement, focus = true): void {
    this.#at = question;
    for (const each of this.questions) each.classList.toggle('at', each === question);
    this.refresh();
    if (!focus) return;
    const prompt = question.querySelector<HTMLElement>('legend');
    if (!prompt) return;
    prompt.tabIndex = -1;
    prompt.focus({ preventScroll: true });
    // The place holds still unless the prompt is out of sight.
    const { top } = prompt.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) (this.#pills ?? question).scrollIntoView();
  }

  /** Renews the pills and the names of the button. */
  refresh(): void {
    const { questions } = this;
    const pills = this.#pillsOf(questions);
    const last = questions.filter(({ checked }) => !checked).length === 0;
    questions.forEach((question, index) => {
      const isLast = last && question === questions.at(-1);
      question.nextLabel = isLast ? (this.#host.dataset['last'] ?? words.last) : words.next;
      const pill = pills[index];
      if (!pill) return;
      const right = question.checked?.score.scaled === 1;
      if (question === this.#at) pill.setAttribute('aria-current', 'step');
      else pill.removeAttribute('aria-current');
      if (question.checked) pill.setAttribute('data-mark', right ? 'correct' : 'incorrect');
      else pill.removeAttribute('data-mark');
      const number = question.querySelector('legend small')?.textContent ?? '';
      const mark = question.checked ? `: ${right ? words.correct : words.incorrect}` : '';
      if (pill.matches('a')) pill.ariaLabel = `${number}${mark}`;
    });
  }

  get #pills(): Element | null {
    return this.#host.querySelector('.pills');
  }

  /** The links to the questions; where the page has none, a tick for each, to be seen only. */
  #pillsOf(questions: readonly QuizQuestionElement[]): Element[] {
    const pills = this.#pills;
    if (questions.length < 2 || (pills && pills.children.length === questions.length))
      return [...(pills?.children ?? [])];
    pills?.remove();
    const ticks = document.createElement('div');
    ticks.className = 'pills ticks screen-only';
    ticks.setAttribute('aria-hidden', 'true');
    ticks.append(...questions.map(() => document.createElement('i')));
    (questions[0]?.parentElement ?? this.#host).before(ticks);
    return [...ticks.children];
  }

  #unanswered(): QuizQuestionElement | undefined {
    return this.questions.find(({ checked }) => !checked);
  }

  #openNamed(): boolean {
    const named = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const question = this.questions.find((each) => each.contains(named));
    if (question) this.open(question);
    return question !== undefined;
  }

  #goOn(): void {
    const { questions } = this;
    const next = questions[questions.findIndex((each) => each === this.#at) + 1] ?? this.#unanswered();
    if (next) this.open(next);
    else this.#finish();
  }

  #clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('.pills a, .calibration a') : null;
    const question = this.questions.find(({ id }) => link?.getAttribute('href') === `#${id}`);
    if (!question || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.open(question);
  }
}
