import { followWay, grade, type Grade, type Mark } from '../../course/quiz/grade.ts';
import { decodeKey, meaningOf, type Key, type Response } from '../../course/quiz/key.ts';
import type { Score } from '../../course/quiz/score.ts';
import {
  hasChanged,
  questionAt,
  questionChange,
  type Place,
  type QuestionChange,
} from '../../course/progress/change.ts';
import { confidences, type Attempt, type Confidence, type Stamp } from '../../course/progress/record.ts';
import { clock } from '../../browser/clock.ts';
import { addProgress, readProgress } from '../../browser/progress-store.ts';
import { fill } from '../../i18n/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { hiddenText } from '../hidden-text.ts';
import { readResponse, rows, writeResponse } from './form-response.ts';

/** Bubbles from a question whenever its result changes. */
export const changeEvent = 'quiz-change';

/** The sitting in which a question is asked. */
export interface OpenSitting {
  readonly quiz: string;
  readonly begun: string;
  /** Whether its answers count for the questions themselves too, and so come up for review. */
  readonly counts: boolean;
}

type Words = Ui['quizScript'];

/**
 * `<quiz-question>`: takes over the form that the page already holds. Answer, check, read the feedback for what was
 * chosen, try the wrong parts again, or ask for the answer. Nothing locks; what was begun survives a reload.
 * Attributes: `id` (`q-` and the question's id), `data-type`, `data-key` (see `encodeKey`), `data-objective`;
 * `data-fresh`: shows nothing of what was answered before, until it is opened in a sitting.
 */
export class QuizQuestionElement extends HTMLElement {
  /** Set before the element is defined. */
  static words: Words;

  #key: Key | undefined;
  #listeners = new AbortController();
  #checked: Omit<Attempt, keyof Stamp> | undefined;
  #sitting: OpenSitting | undefined;
  #pressed: Element | null = null;

  /** The checked answer that counts; undefined while unanswered. */
  get checked(): Omit<Attempt, keyof Stamp> | undefined {
    return this.#checked;
  }

  /** Shows the question as it stands in a sitting: there the first answer counts, and it is the only one. */
  open(sitting: OpenSitting): void {
    this.#sitting = sitting;
    this.#restore();
  }

  connectedCallback(): void {
    const key = decodeKey(this.dataset['type'], this.dataset['key'] ?? '');
    this.#key = key;
    // Once in another order, a choice and its feedback are no longer in the same place.
    if ('choices' in key)
      this.#answers
        .querySelectorAll('li')
        .forEach(({ dataset }, place) => (dataset['for'] ??= key.choices[place] ?? ''));
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('submit', (event) => this.#check(event), { signal });
    this.addEventListener('input', (event) => this.#edited(event), { signal });
    this.addEventListener('click', (event) => this.#guard(event), { signal, capture: true });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    // Loaded before it is needed, so that it stands there at once.
    this.addEventListener('focusin', () => void import('./confidence.ts'), { signal, once: true });
    if ('fresh' in this.dataset) return;
    addEventListener('pageshow', ({ persisted }) => persisted && this.#restore(), { signal });
    this.#restore();
    void this.#addDragging(signal);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** Clears what is wrong and keeps what is right, ready for another try. */
  retry(): void {
    const { form, key } = this.#parts();
    const response = readResponse(form, key);
    if (key.type !== 'order' && response !== undefined)
      writeResponse(form, key, rightPart(key, response, grade(key, response)));
    this.#clearMarks();
    form.querySelector('.confidence')?.remove();
    const kept = readResponse(form, key) ?? [];
    this.#openScenes(form, key, kept);
    this.#storeDraft(kept);
    const open = [...form.querySelectorAll('input')].find(
      (input) =>
        input.type === 'radio' && input.offsetParent !== null && !form.querySelector(`[name="${input.name}"]:checked`),
    );
    (open ?? form.querySelector<HTMLElement>('input:not(:checked), .movers button'))?.focus();
  }

  get #id(): string {
    return this.id.replace(/^q-/, '');
  }

  get #words(): Words {
    return QuizQuestionElement.words;
  }

  #parts(): { form: HTMLFormElement; key: Key } {
    const form = this.querySelector('form');
    if (!form || !this.#key) throw new Error(`quiz-question ${this.id}: no form`);
    return { form, key: this.#key };
  }

  get #place(): Place {
    const sitting = this.#sitting;
    return sitting ? { question: this.#id, quiz: sitting.quiz, begun: sitting.begun } : this.#ownPlace;
  }

  get #ownPlace(): Place & { meaning: string } {
    return { question: this.#id, meaning: meaningOf(this.#parts().key) };
  }

  /** A checked answer may count for the question itself as well; what is only begun stays where it was begun. */
  #store(change: QuestionChange): void {
    const places = this.#sitting ? [this.#place] : [];
    const own = this.#sitting
      ? this.#sitting.counts && 'attempt' in change
      : 'attempt' in change || !('fresh' in this.dataset);
    if (own) places.push(this.#ownPlace);
    for (const place of places) addProgress((_, stamp) => questionChange(place, change, stamp));
  }

  #storeDraft(response: Response): void {
    this.#store({ draft: { response, ...this.#confidence() } });
  }

  #confidence(): { confidence?: Confidence } {
    const value = this.querySelector<HTMLInputElement>('[name=confidence]:checked')?.value;
    const confidence = confidences.find((each) => each === value);
    return confidence ? { confidence } : {};
  }

  /** Asks how sure the learner is, once an answer is begun. */
  async #askConfidence(chosen?: Confidence): Promise<void> {
    const { askConfidence } = await import('./confidence.ts');
    askConfidence(this.#parts().form, this.#words, chosen);
  }

  #restore(): void {
    const { form, key } = this.#parts();
    const progress = readProgress();
    const stored = questionAt(progress, this.#place, clock());
    const last = this.#sitting ? stored?.attempts[0] : stored?.attempts.at(-1);
    this.#checked = last && { ...last, score: grade(key, last.response).score };
    this.#clearMarks();
    if (stored?.draft) {
      const { response, confidence } = stored.draft;
      writeResponse(form, key, response);
      this.#openScenes(form, key, response);
      if (response.length !== 0) void this.#askConfidence(confidence);
    } else if (last) {
      writeResponse(form, key, last.response);
      this.#show(grade(key, last.response), last.response);
    } else if (hasChanged(progress, this.#id, this.#ownPlace.meaning)) this.#say(this.#words.changed);
    if (stored?.revealed) this.#reveal();
  }

  get #answers(): HTMLDetailsElement {
    const answers = this.querySelector<HTMLDetailsElement>('.answers');
    if (!answers) throw new Error(`quiz-question ${this.id}: no answers`);
    return answers;
  }

  #reveal(): void {
    this.#answers.open = true;
    this.#answers.dataset['shown'] = '';
  }

  #check(event: Event): void {
    event.preventDefault();
    const { form, key } = this.#parts();
    const response = readResponse(form, key);
    if (response === undefined || response.length === 0) {
      this.#say(this.#words.chooseFirst);
      form.querySelector('input')?.focus();
      return;
    }
    if (key.type === 'scenario' && Array.isArray(response) && followWay(key, response).outcome === undefined) {
      const waits = form.querySelector(`[data-scene="${followWay(key, response).scene}"][data-open]`);
      if (waits) {
        this.#say(this.#words.chooseFirst);
        waits.querySelector('input')?.focus();
      } else this.#advance(form, key, response);
      return;
    }
    const result = grade(key, response);
    this.#checked = { response, score: result.score, ...this.#confidence() };
    this.#store({ attempt: this.#checked });
    this.#show(result, response);
    this.dispatchEvent(new Event(changeEvent, { bubbles: true }));
  }

  /** A scenario goes on: tell what the choice led to, open the next scene. */
  #advance(form: HTMLFormElement, key: Extract<Key, { type: 'scenario' }>, response: readonly string[]): void {
    const way = followWay(key, response);
    const last = way.steps.at(-1);
    this.#storeDraft(response);
    this.#openScenes(form, key, response);
    const told = last && this.#feedback(`${last.scene}/${last.choice}`);
    this.#say(told ?? '', undefined, true);
    const scene = form.querySelector<HTMLElement>(`[data-scene="${way.scene}"]`);
    scene?.querySelector('input')?.focus();
  }

  #openScenes(form: HTMLFormElement, key: Key, response: Response): void {
    if (key.type !== 'scenario') return;
    const way = followWay(key, Array.isArray(response) ? response : []);
    const open = new Set([...way.steps.map(({ scene }) => scene), way.scene]);
    for (const scene of form.querySelectorAll<HTMLElement>('.scene')) {
      scene.toggleAttribute('data-open', open.has(scene.dataset['scene']));
      if (!open.has(scene.dataset['scene'])) for (const input of scene.querySelectorAll('input')) input.checked = false;
    }
    for (const { scene, choice } of way.steps) {
      const row = form.querySelector(`input[name="${scene}"][value="${choice}"]`)?.closest('label');
      if (row && !row.nextElementSibling?.matches('.feedback'))
        row.after(this.#paragraph(this.#feedback(`${scene}/${choice}`)));
    }
    const outcome = form.querySelector<HTMLElement>('.outcome');
    if (!outcome) return;
    outcome.hidden = way.outcome === undefined;
    outcome.textContent = way.outcome === undefined ? '' : this.#feedback(way.outcome);
  }

  #edited(event: Event): void {
    const { form, key } = this.#parts();
    if (event.target instanceof HTMLInputElement && event.target.name === 'confidence') {
      const { draft } = questionAt(readProgress(), this.#place, clock()) ?? {};
      if (draft) this.#storeDraft(draft.response);
      return;
    }
    const scene = event.target instanceof Element ? event.target.closest('.scene') : null;
    if (scene)
      for (const input of form.querySelectorAll<HTMLInputElement>('.scene[data-open] input')) {
        if (scene.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING && !scene.contains(input))
          input.checked = false;
      }
    this.#clearMarks();
    const response = readResponse(form, key);
    if (key.type === 'scenario' && Array.isArray(response)) this.#openScenes(form, key, response.slice(0, -1));
    const settled = key.type === 'scenario' && Array.isArray(response) ? response.slice(0, -1) : response;
    this.#storeDraft(settled ?? []);
    void this.#askConfidence();
    if (scene && event.target instanceof HTMLInputElement) event.target.checked = true;
  }

  /** The second click of a double one may fall on what has just moved under the pointer: it counts for nothing. */
  #guard(event: MouseEvent): void {
    const control = event.target instanceof Element ? event.target.closest('label, button, summary') : null;
    if (event.detail > 1 && control !== this.#pressed) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else this.#pressed = control;
  }

  #clicked({ target }: Event): void {
    if (!(target instanceof HTMLElement)) return;
    const { action, move } = target.dataset;
    if (action === 'retry') this.retry();
    if (action === 'reveal') {
      this.#reveal();
      this.#store({ revealed: true });
      this.#answers.querySelector('summary')?.focus();
    }
    if (move !== undefined) this.#move(target, Number(move));
  }

  #move(button: HTMLElement, by: number): void {
    const { form, key } = this.#parts();
    const list = rows(form);
    const row = button.closest<HTMLElement>('li');
    const from = row ? list.indexOf(row) : -1;
    const beside = list[from + by];
    if (!row || !beside) return;
    if (by < 0) beside.before(row);
    else beside.after(row);
    button.focus();
    this.#clearMarks();
    this.#storeDraft(readResponse(form, key) ?? []);
    void this.#askConfidence();
    const text = row.querySelector('span')?.textContent ?? '';
    this.#say(fill(this.#words.moved, { text, place: from + by + 1, total: list.length }), undefined, true);
  }

  #feedback(part: string, mark: Mark = 'correct'): string {
    const lines = [...this.#answers.querySelectorAll<HTMLElement>(`[data-for="${part}"]`)];
    const fitting = lines.find(({ dataset }) => dataset['when'] === mark) ?? lines[0];
    return fitting?.lastChild?.textContent?.trim() ?? '';
  }

  #paragraph(text: string, mark?: Mark): HTMLParagraphElement {
    const paragraph = document.createElement('p');
    paragraph.className = 'feedback';
    if (mark) {
      paragraph.dataset['mark'] = mark;
      paragraph.append(label(mark, this.#words), ' ');
    }
    paragraph.append(text);
    return paragraph;
  }

  #clearMarks(): void {
    for (const each of this.querySelectorAll('.feedback')) each.remove();
    for (const each of this.querySelectorAll('form [data-mark]')) each.removeAttribute('data-mark');
    for (const each of this.querySelectorAll('[aria-describedby^="f-"]')) each.removeAttribute('aria-describedby');
    this.#offer(false);
    this.#say('');
  }

  #show({ score, marks }: Grade, response: Response): void {
    const { form, key } = this.#parts();
    this.#clearMarks();
    form.querySelector('.confidence')?.remove();
    if (this.#sitting) for (const each of form.querySelectorAll('fieldset')) each.disabled = true;
    const told: string[] = [];
    if (key.type === 'scenario') {
      this.#openScenes(form, key, response);
      told.push(form.querySelector('.outcome')?.textContent ?? '');
    } else {
      for (const [part, mark] of Object.entries(marks)) {
        if (mark === 'missed') continue;
        told.push(this.#markPart(form, key, part, mark));
      }
    }
    const right = score.scaled === 1;
    this.#offer(!right);
    this.#say(this.#verdict(score, marks, key), right ? 'correct' : 'incorrect', false, told, right);
  }

  /** Offers another try and the answer, by buttons that are made when first needed. */
  #offer(offered: boolean): void {
    const actions = this.querySelector('.actions');
    if (offered && !actions?.querySelector('[data-action]')) {
      if (!this.#sitting) actions?.append(actionButton('retry', this.#words.retry));
      actions?.append(actionButton('reveal', this.#words.reveal));
    }
    for (const each of this.querySelectorAll<HTMLElement>('[data-action]')) each.hidden = !offered;
    // What to do next stands out: another try after a wrong answer, else the check.
    actions?.querySelector('button')?.classList.toggle('primary', !offered);
    actions?.querySelector('[data-action=retry]')?.classList.toggle('primary', offered);
  }

  #markPart(form: HTMLFormElement, key: Key, part: string, mark: Mark): string {
    const row = rowOf(form, key, part);
    if (!row) return '';
    // A step in the wrong place only says so: why it belongs elsewhere would give the order away.
    const text = key.type === 'order' && mark === 'incorrect' ? '' : this.#feedback(part, mark);
    const paragraph = this.#paragraph(text, mark);
    paragraph.id = `f-${this.#id}-${part}`;
    row.dataset['mark'] = mark;
    if (row.matches('label')) row.after(paragraph);
    else row.append(paragraph);
    row.querySelector('input:checked')?.setAttribute('aria-describedby', paragraph.id);
    return paragraph.textContent ?? '';
  }

  #verdict({ scaled }: Score, marks: Grade['marks'], { type }: Key): string {
    const words = this.#words;
    const missed = Object.values(marks).filter((mark) => mark === 'missed').length;
    const verdict =
      scaled === 1
        ? words.right
        : scaled === 0
          ? words.wrong
          : fill(words.partly, { percent: Math.round(scaled * 100) });
    if (type === 'order' && scaled < 1) return `${verdict} ${words.misplaced}`;
    if (missed === 0 || type === 'single-choice') return verdict;
    return `${verdict} ${fill(type === 'categorise' ? words.unplaced : words.missed, { count: missed })}`;
  }

  /**
   * Speaks through the one live region.
   * @param unseen only for screen readers, what is seen elsewhere on the page
   * @param told feedback that stands beside its choices, to be heard with the verdict
   */
  #say(text: string, mark?: Mark, unseen = false, told: readonly string[] = [], explain = false): void {
    const status = this.querySelector<HTMLElement>('output');
    if (!status) return;
    const parts: (Node | string)[] = [];
    if (mark) {
      const bold = document.createElement('b');
      bold.append(text);
      parts.push(bold);
      status.dataset['mark'] = mark;
    } else if (text && !unseen) {
      parts.push(text);
    }
    if (unseen) parts.push(hiddenText(text));
    if (told.length > 0) parts.push(hiddenText(` ${told.join(' ')}`));
    if (explain) parts.push(` ${this.#answers.querySelector('p')?.textContent ?? ''}`);
    status.classList.toggle('visually-hidden', unseen);
    status.replaceChildren(...parts);
  }

  async #addDragging(signal: AbortSignal): Promise<void> {
    const { form, key } = this.#parts();
    const wide = matchMedia('(min-width: 60rem) and (pointer: fine)');
    if (!wide.matches) {
      wide.addEventListener('change', () => void this.#addDragging(signal), { signal, once: true });
      return;
    }
    if (key.type === 'categorise') (await import('./categorise-board.ts')).addBoard(form, this.#words.drag, signal);
    if (key.type === 'order') (await import('./order-drag.ts')).addRowDragging(form, signal);
  }
}

/** The row of a choice, an item or a step. */
function rowOf(form: HTMLFormElement, { type }: Key, part: string): HTMLElement | null {
  if (type === 'order') return form.querySelector(`[data-part="${part}"]`);
  if (type === 'categorise') return form.querySelector(`input[name="${part}"]`)?.closest<HTMLElement>('.item') ?? null;
  return form.querySelector(`input[value="${part}"]`)?.closest('label') ?? null;
}

function actionButton(action: string, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.dataset['action'] = action;
  button.textContent = text;
  return button;
}

const icons: Readonly<Record<Mark, string>> = { correct: '✓', incorrect: '✗', missed: '○' };

function label(mark: Mark, words: Words): HTMLElement {
  const bold = document.createElement('b');
  bold.textContent = `${icons[mark]} ${mark === 'correct' ? words.correct : words.incorrect}.`;
  return bold;
}

/** The part of an answer that was right: what another try begins with. */
function rightPart(key: Key, response: Response, { marks }: Grade): Response {
  switch (key.type) {
    case 'categorise':
      return response instanceof Object
        ? Object.fromEntries(Object.entries(response).filter(([id]) => marks[id] === 'correct'))
        : {};
    case 'scenario': {
      const { steps } = followWay(key, Array.isArray(response) ? response : []);
      const wrong = steps.findIndex(({ scene }) => marks[scene] === 'incorrect');
      return steps.slice(0, Math.max(0, wrong)).map(({ choice }) => choice);
    }
    default:
      return Array.isArray(response) ? response.filter((id) => marks[id] === 'correct') : [];
  }
}
