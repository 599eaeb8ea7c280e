import { adoptStyles } from '../../client/adopt-styles.ts';
import { pageClock } from '../../client/page-dates.ts';
import { elapsed } from '../../core/slides/elapsed.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { lessonNotes } from '../trainer/lesson-notes.ts';
import { button as makeButton } from '../search/elements.ts';
import { moveOf } from './controls.ts';
import { closed, openLine } from './line.ts';
import { isShown, type Request, type Shown, type Words } from './messages.ts';
import styles from './notes-window.css?inline';
import { notesFor } from './slide-notes.ts';

/** Makes this page the trainer's own window beside the slides: notes, the next slide, the time. */
export async function openNotes(lesson: HTMLElement, words: Ui['slidesLater']): Promise<void> {
  if (document.querySelector('.notes-window')) return;
  adoptStyles(styles);
  const notes = new NotesWindow(words);
  notes.open();
  const link = lesson.querySelector<HTMLAnchorElement>('trainer-view a');
  notes.take(link ? await lessonNotes(link.href, lesson.dataset['lesson'] ?? '') : null);
}

class NotesWindow {
  readonly #words: Ui['slidesLater'];
  readonly #line = openLine();
  readonly #title = document.createElement('span');
  readonly #now = document.createElement('div');
  readonly #next = document.createElement('div');
  readonly #notes = document.createElement('div');
  readonly #time = document.createElement('p');
  readonly #forward: HTMLButtonElement;
  #written: Element | null = null;
  #shown: Shown | undefined;

  constructor(words: Ui['slidesLater']) {
    this.#words = words;
    this.#forward = makeButton(words.next, () => this.#ask('next'));
  }

  open(): void {
    const words = this.#words;
    const root = document.createElement('main');
    root.className = 'notes-window';
    root.ariaLabel = words.notes;
    this.#title.role = 'status';
    const bar = document.createElement('p');
    bar.append(
      makeButton(words.previous, () => this.#ask('previous')),
      this.#forward,
      makeButton(words.restart, () => this.#ask('restart')),
    );
    const parts = [part(words.notes, this.#notes), part(words.now, this.#now), part(words.then, this.#next)];
    const heading = document.createElement('h1');
    heading.append(this.#title);
    root.append(heading, this.#time, bar, ...parts);
    document.body.append(root);
    document.documentElement.classList.add('presenting');
    addEventListener('keydown', (event) => {
      const move = moveOf(event);
      if (!move) return;
      event.preventDefault();
      this.#ask(move);
    });
    this.#line.addEventListener('message', ({ data }) => {
      if (data === closed) this.#show(undefined);
      else if (isShown(data)) this.#show(data);
    });
    setInterval(() => this.#tick(), 1000);
    this.#show(undefined);
    this.#ask('hello');
  }

  /** Takes in what the trainers' page says of the lesson. */
  take(notes: Element | null): void {
    this.#written = notes;
    this.#show(this.#shown);
  }

  #ask(request: Request): void {
    this.#line.postMessage(request);
  }

  #show(shown: Shown | undefined): void {
    const words = this.#words;
    this.#shown = shown;
    const title = shown
      ? `${fill(words.count, { at: shown.at + 1, total: shown.total })}. ${shown.slide.title}`
      : words.waiting;
    // Said once, not again for what stays.
    if (this.#title.textContent !== title) this.#title.textContent = title;
    this.#forward.textContent = shown?.reveals ? words.reveal : words.next;
    this.#now.replaceChildren(...(shown ? textOf(shown.slide) : []));
    this.#next.replaceChildren(...(shown?.next ? textOf(shown.next) : [shown ? words.end : '']));
    const notes = shown ? notesFor(shown.id, this.#written) : [];
    this.#notes.replaceChildren(...(notes.length > 0 ? notes : [shown ? words.noNotes : '']));
    this.#tick();
  }

  #tick(): void {
    const { clock, elapsed: since } = this.#words;
    const told = this.#shown ? ` · ${since} ${elapsed(Date.now() - this.#shown.begun)}` : '';
    this.#time.textContent = `${clock} ${pageClock()}${told}`;
  }
}

function part(name: string, content: HTMLElement): HTMLElement {
  const made = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = name;
  made.append(heading, content);
  return made;
}

function textOf({ title, lines }: Words): HTMLElement[] {
  const heading = document.createElement('h3');
  heading.textContent = title;
  const paragraphs = lines.map((line) => {
    const made = document.createElement('p');
    made.textContent = line;
    return made;
  });
  return [heading, ...paragraphs];
}
