import type { Grade, Mark } from '../../core/quiz/grade.ts';
import type { Response } from '../../core/quiz/key.ts';
import type { Behaviour } from '../question-type.ts';
import { hiddenText } from '../../components/hidden-text.ts';
import { words } from './words.ts';

const icons: Readonly<Record<Mark, string>> = { correct: '✓', incorrect: '✗', missed: '○' };

/** What is told of an answer: marks and feedback beside its parts, the verdict in the question's one live region. */
export class Feedback {
  readonly #question: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #behaviour: Behaviour;

  constructor(question: HTMLElement, form: HTMLFormElement, behaviour: Behaviour) {
    this.#question = question;
    this.#form = form;
    this.#behaviour = behaviour;
    // Once in another order, a choice and its feedback are no longer in the same place.
    behaviour.places?.forEach((part, place) => {
      const line = this.answers.querySelectorAll('li')[place];
      if (line) line.dataset['for'] ??= part;
    });
  }

  /** What the page says of the answers. */
  get answers(): HTMLDetailsElement {
    const answers = this.#question.querySelector<HTMLDetailsElement>('.answers');
    if (!answers) throw new Error(`quiz-question ${this.#question.id}: no answers`);
    return answers;
  }

  /** The feedback of a part, that for a mark where there are two. */
  textOf(part: string, mark: Mark = 'correct'): string {
    const lines = [...this.answers.querySelectorAll<HTMLElement>(`[data-for="${part}"]`)];
    const fitting = lines.find(({ dataset }) => dataset['when'] === mark) ?? lines[0];
    return fitting?.lastChild?.textContent?.trim() ?? '';
  }

  /** Takes every mark and word away. */
  clear(): void {
    for (const each of this.#form.querySelectorAll('.feedback')) each.remove();
    for (const each of this.#form.querySelectorAll('[data-mark]')) each.removeAttribute('data-mark');
    for (const each of this.#form.querySelectorAll('[aria-describedby^="f-"]'))
      each.removeAttribute('aria-describedby');
    this.say('');
  }

  /**
   * Shows how an answer did.
   * @param surprise told of what was wrong though the learner was sure
   */
  show(response: Response, grade: Grade, surprise: string): void {
    this.clear();
    const { marked, steps, partly } = this.#behaviour;
    const told: string[] = [];
    if (steps) {
      steps.show(this.#form, response, (part) => this.textOf(part));
      told.push(this.#form.querySelector('.outcome')?.textContent ?? '');
    }
    const given = Object.keys(grade.marks).filter((part) => grade.marks[part] !== 'missed');
    for (const part of marked?.(response, grade) ?? given)
      told.push(this.#mark(part, grade.marks[part] ?? 'missed', grade));
    const { scaled } = grade.score;
    if (scaled === 1) this.say(words.right, { mark: 'correct', told, more: this.#explanation });
    else {
      const counts = partly?.(words, grade) ?? '';
      const verdict = scaled === 0 || !counts ? words.wrong : words.partly;
      this.say(verdict, { mark: 'incorrect', told, more: [counts, surprise].filter(Boolean).join(' ') });
    }
  }

  /** Opens the answers, and marks what would have been right. */
  reveal(): void {
    this.clear();
    for (const [part, mark] of Object.entries(this.#behaviour.grade(undefined).marks)) {
      const row = mark === 'missed' && this.#behaviour.places ? this.#behaviour.part(this.#form, part) : null;
      if (row) row.dataset['mark'] = 'answer';
    }
    this.answers.open = true;
    this.say(words.revealed, { mark: 'revealed', more: words.revealedHow });
  }

  /** Shows or hides the feedback of a choice that was not given, once the question is done. */
  toggle(row: Element): void {
    const part = this.#behaviour.places?.find((id) => this.#behaviour.part(this.#form, id) === row);
    const shown = row.nextElementSibling;
    if (shown?.matches('.feedback')) {
      if (!row.matches('[data-mark]')) shown.remove();
    } else if (part !== undefined) row.after(this.#paragraph(this.textOf(part)));
  }

  /**
   * Speaks through the one live region.
   * @param verdict with a mark it is a heading; of a wrong answer it is seen where something is said below it
   * @param unseen only for screen readers, what is seen elsewhere on the page
   * @param told feedback that stands beside its part, to be heard with the verdict
   * @param more said below the verdict
   */
  say(
    verdict: string,
    {
      mark,
      unseen = false,
      told = [],
      more = '',
    }: { mark?: string; unseen?: boolean; told?: string[]; more?: string } = {},
  ): void {
    const status = this.#question.querySelector<HTMLElement>('output');
    if (!status) return;
    status.removeAttribute('data-mark');
    const hidden = unseen || (mark === 'incorrect' && more === '');
    const heading = document.createElement('b');
    heading.textContent = verdict;
    status.replaceChildren(mark === undefined || verdict === '' ? verdict : heading);
    if (mark !== undefined) status.dataset['mark'] = mark;
    if (told.length > 0) status.append(hiddenText(` ${told.join(' ')}`));
    if (more) status.append(` ${more}`);
    status.classList.toggle('visually-hidden', hidden);
  }

  get #explanation(): string {
    return this.answers.querySelector('p')?.textContent ?? '';
  }

  #mark(part: string, mark: Mark, grade: Grade): string {
    const row = this.#behaviour.part(this.#form, part);
    if (!row) return '';
    const tells = this.#behaviour.tells?.(mark, grade) ?? true;
    const paragraph = this.#paragraph(tells ? this.textOf(part, mark) : '');
    // The row shows its mark; the word for it is heard.
    paragraph.classList.toggle('visually-hidden', !tells);
    const bold = document.createElement('b');
    bold.textContent = `${icons[mark]} ${mark === 'correct' ? words.correct : words.incorrect}.`;
    paragraph.dataset['mark'] = mark;
    paragraph.prepend(bold, ' ');
    paragraph.id = `f-${this.#question.id.slice(2)}-${part}`;
    row.dataset['mark'] = mark;
    if (row.matches('label')) row.after(paragraph);
    else row.append(paragraph);
    row.querySelector('input:checked')?.setAttribute('aria-describedby', paragraph.id);
    return paragraph.textContent;
  }

  #paragraph(text: string): HTMLParagraphElement {
    const paragraph = document.createElement('p');
    paragraph.className = 'feedback';
    paragraph.append(text);
    return paragraph;
  }
}
