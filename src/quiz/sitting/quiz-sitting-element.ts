import { clock } from '../../client/clock.ts';
import { addProgress, onProgress, readProgress } from '../../client/progress-store.ts';
import { goneChange, planChange, sittingChange } from '../../core/progress/change.ts';
import { at, type Sitting } from '../../core/progress/record.ts';
import { drawSitting, lastSitting, standingOf } from '../../core/quiz/sitting.ts';
import { fill } from '../../core/text/fill.ts';
import { changeEvent, finishedEvent } from '../ui/events.ts';
import { QuizQuestionElement } from '../ui/quiz-question-element.ts';
import { QuizSetElement } from '../ui/quiz-set-element.ts';
import { leadTo, LinkedQuestion } from './linked-question.ts';
import { QuestionPool } from './question-pool.ts';
import { numberQuestions, showState, type State } from './show-state.ts';
import { pointsToPass } from '../../core/quiz/pass.ts';

type Begun = Sitting & { readonly begun: string };

/**
 * `<quiz-sitting>`: draws questions from the pool that the page holds or another one has, asks them one at a time, and keeps the answers,
 * so that a sitting can be left and taken up again: the same questions, in the same order, with the same answers, at
 * the question where it was left. The first answer to each counts. Another sitting draws what was asked least often
 * before. A question that the address names and the sitting does not ask is shown in `.linked`, to be read.
 * Attributes: `data-quiz`: id under which sittings are kept; `data-counts`: answers count for the questions too, and
 * come up for review; `data-plans`: what was missed is the plan from then on; `data-pool`: the page that has the
 * pool, read when it is first needed; `data-most`: how many questions a sitting asks at most, any number without it;
 * `data-edition`: names its questions, and lets a code in the address (`#de=`) or typed draw the same ones for a whole
 * room; words: see `Sitting.astro`. Sets `data-state`.
 */
export class QuizSittingElement extends HTMLElement {
  #listeners = new AbortController();
  #pool: QuestionPool | undefined;
  #linked: LinkedQuestion | undefined;
  #shown = '';

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#pool ??= new QuestionPool(this.querySelector('.pool'), this.dataset['pool'] ?? '');
    // Its ids are those of the questions.
    this.querySelector('.pool-links')?.remove();
    this.#linked = new LinkedQuestion(this.querySelector('.linked'), signal);
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener(changeEvent, () => this.#answered(), { signal });
    this.addEventListener(finishedEvent, () => void this.#finish(true), { signal });
    addEventListener('hashchange', () => void this.#showNamed(), { signal });
    addEventListener('hashchange', () => void this.#offerShared(sharedCode()), { signal });
    onProgress(() => void this.#show(), signal);
    // Where one is about to begin, the questions are on their way.
    for (const type of ['focusin', 'pointerenter'])
      this.addEventListener(type, () => void this.#pool?.load(), { signal, once: true });
    this.dataset['state'] = 'start';
    void this.#show();
    void this.#showNamed();
    void this.#offerShared(sharedCode());
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  get #quiz(): string {
    return this.dataset['quiz'] ?? '';
  }

  get #asked(): QuizQuestionElement[] {
    const found = [...this.querySelectorAll('.sitting-questions quiz-question')];
    return found.filter((each) => each instanceof QuizQuestionElement);
  }

  get #set(): QuizSetElement | undefined {
    const set = this.querySelector('quiz-set');
    return set instanceof QuizSetElement ? set : undefined;
  }

  /** Has the pool there. @returns whether it is; else it is said */
  async #load(): Promise<boolean> {
    const isThere = (await this.#pool?.load()) ?? false;
    if (!isThere) this.#notLoaded();
    return isThere && !this.#listeners.signal.aborted;
  }

  #notLoaded = (): undefined => {
    const said = this.querySelector('[data-progress]');
    if (said) said.textContent = this.dataset['failed'] ?? '';
  };

  /** The sitting begun last. */
  get #last(): Begun | undefined {
    return lastSitting(at(readProgress().sittings, this.#quiz), clock());
  }

  #enter(state: State): void {
    this.dataset['state'] = state;
    showState(this, state, this.#last);
  }

  /** Leads to the question that the address names: where the sitting asks it, else by itself above all others. */
  async #showNamed(): Promise<void> {
    if (location.hash.startsWith('#q-') && !(await this.#load())) return;
    const named = location.hash.slice(1);
    const asked = this.#asked.find(({ id }) => id === named);
    const question = asked ? undefined : this.#pool?.question(named);
    if (asked || question || location.hash === '') this.#linked?.close();
    if (asked) {
      this.#enter('asking');
      this.#set?.open(asked);
    }
    const target = asked ?? (question && this.#linked?.show(question));
    if (target) leadTo(target);
  }

  /**
   * Notes which questions have left the course, and says it, once for each.
   * @returns whether there were some: the record has changed then, and is shown again
   */
  #passOver({ begun, drawn, gone: known = [] }: Begun): boolean {
    const gone = drawn.filter((id) => !known.includes(id) && !this.#pool?.question(`q-${id}`));
    if (gone.length === 0) return false;
    const said = this.querySelector('[data-gone-said]');
    if (said) said.textContent = fill(this.dataset['gone'] ?? '', { count: gone.length });
    addProgress(() => goneChange(this.#quiz, begun, gone));
    return true;
  }

  /** Shows the sitting begun last, when it is not the one that is shown. */
  async #show(): Promise<void> {
    const sitting = this.#last;
    if (!sitting || sitting.begun === this.#shown) return;
    const isNew = this.#shown !== '' || this.dataset['state'] === 'asking';
    if (!this.#pool?.isThere) {
      if (!isNew) this.#enter(standingOf(sitting).number > 0 ? 'stopped' : 'loading');
      if (await this.#load()) await this.#show();
      else if (this.dataset['state'] === 'loading') this.dataset['state'] = 'start';
      return;
    }
    if (this.#passOver(sitting)) return;
    this.#shown = sitting.begun;
    const questions = this.#pool.copies(sitting.drawn);
    this.querySelector('.sitting-questions')?.replaceChildren(...questions);
    // When all have left, another sitting can be begun.
    if (questions.length === 0) {
      this.#enter('start');
      return;
    }
    numberQuestions(questions, this.dataset['number'] ?? '');
    for (const question of questions)
      question.open({ quiz: this.#quiz, begun: sitting.begun, counts: 'counts' in this.dataset });
    if (sitting.drawn.some((id) => `q-${id}` === this.#linked?.id)) this.#linked?.close();
    this.#set?.begin();
    const isDone = questions.every(({ checked }) => checked);
    if (isDone) void this.#finish(false);
    else this.#enter(isNew ? 'asking' : 'stopped');
  }

  #answered(): void {
    this.#enter('asking');
  }

  /** Shows the result. @param now it was just reached, and not on an earlier visit */
  async #finish(now: boolean): Promise<void> {
    const result = await import('./show-result.ts').catch(this.#notLoaded);
    const panel = this.querySelector<HTMLElement>('.quiz-summary');
    const questions = this.#asked;
    if (!panel || !result) return;
    const need = pointsToPass(questions.length, Number(this.#set?.dataset['mastery']));
    const missed = result.showResult(panel, questions, need, this.dataset);
    this.#enter('finished');
    if (!now) return;
    if ('plans' in this.dataset) addProgress((_, stamp) => planChange(missed, stamp));
    panel.focus({ preventScroll: true });
    this.scrollIntoView();
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof HTMLElement)) return;
    const { action, part } = target.dataset;
    if (action === 'shared') void this.#offerShared(this.querySelector<HTMLInputElement>('[name=code]')?.value ?? '');
    else if (action) void this.#act(action);
    if (part === 'drop') addProgress((_, stamp) => planChange([], stamp));
  }

  async #act(action: string, shared?: string): Promise<void> {
    if (!['begin', 'resume', 'look'].includes(action) || !(await this.#load())) return;
    if (action === 'begin') this.#begin(shared);
    // Where the questions came only now.
    await this.#show();
    if (action === 'resume') {
      this.#enter('asking');
      this.#set?.begin(true);
    }
    if (action === 'look') {
      const [first] = this.#asked;
      this.#enter('asking');
      if (first) this.#set?.open(first);
    }
  }

  /** Offers the questions that a whole room is asked. @param code as it was scanned or typed; nothing without one */
  async #offerShared(code: string | undefined): Promise<void> {
    if (code === undefined || this.dataset['edition'] === undefined) return;
    const shared = await import('./shared-draw.ts').catch(this.#notLoaded);
    shared?.offerShared(this, code, (seed) => void this.#act('begin', seed));
  }

  /** @param shared decides what is drawn, whatever was asked before; without it, what was asked least often is */
  #begin(shared?: string): void {
    const groups = this.#pool?.groups ?? [];
    this.#linked?.close();
    this.dataset['state'] = 'asking';
    // A reload is to come back to the sitting.
    history.replaceState(history.state, '', location.href.replace(/#.*/, ''));
    addProgress(({ sittings }, stamp) => {
      const most = Number(this.dataset['most'] ?? Infinity);
      const before = shared === undefined ? (at(sittings, this.#quiz) ?? {}) : {};
      return sittingChange(this.#quiz, drawSitting(groups, before, shared ?? stamp.time, most), stamp);
    });
    const first = this.querySelector<HTMLElement>('.sitting-questions');
    first?.focus();
    this.scrollIntoView();
  }
}

/** The code of a shared draw that the address brings. */
const sharedCode = (): string | undefined => /^#de=(.*)$/.exec(location.hash)?.[1];
