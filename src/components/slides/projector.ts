import { fragmentId } from '../../client/fragment.ts';
import { isTrainer } from '../../client/trainer-view.ts';
import {
  moved,
  placeOf,
  positionAt,
  readPlace,
  revealsNext,
  type Move,
  type Position,
} from '../../core/slides/deck.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { lessonNotes } from '../trainer/lesson-notes.ts';
import { notesAddress, plainAddress } from './address.ts';
import type { Chapter } from './chapter.ts';
import { button as makeButton } from '../search/elements.ts';
import { moveOf, nameButton, watchSwipes } from './controls.ts';
import { makeFullScreenButton, toggleFullScreen } from './full-screen.ts';
import { layOut, type LaidSlide } from './lay-out.ts';
import { closed, openLine } from './line.ts';
import { readRequest, type Request, type Shown } from './messages.ts';
import { readActivity, readLesson } from './read-lesson.ts';

/** Shows a lesson's page as slides. @param lesson the element around the lesson */
export async function openProjector(lesson: HTMLElement, words: Ui['slidesLater']): Promise<void> {
  const main = lesson.querySelector('main');
  if (!main || document.querySelector('.projector')) return;
  const chapters = readLesson(main);
  const link = lesson.querySelector<HTMLAnchorElement>('trainer-view a');
  if (isTrainer() && link) {
    const notes = await lessonNotes(link.href, lesson.dataset['lesson'] ?? '');
    if (notes) chapters.push(...readActivity(notes, chapters[0]?.title ?? ''));
  }
  new Projector(chapters, words).open();
}

class Projector {
  readonly #chapters: readonly Chapter[];
  readonly #words: Ui['slidesLater'];
  readonly #root = document.createElement('section');
  readonly #stage = document.createElement('div');
  readonly #count = document.createElement('span');
  readonly #status = document.createElement('span');
  readonly #next: HTMLButtonElement;
  readonly #listeners = new AbortController();
  readonly #line = openLine();
  readonly #resized = new ResizeObserver(() => this.#layOut());
  #deck: readonly LaidSlide[] = [];
  #position: Position = { at: 0, revealed: [] };
  #begun = Date.now();
  #size = '';

  constructor(chapters: readonly Chapter[], words: Ui['slidesLater']) {
    this.#chapters = chapters;
    this.#words = words;
    this.#next = makeButton(words.next, () => this.#move('next'));
  }

  open(): void {
    const words = this.#words;
    this.#root.className = 'projector';
    this.#root.ariaLabel = fill(words.title, { title: this.#chapters[0]?.title ?? '' });
    this.#stage.className = 'stage';
    this.#count.id = 'slide-count';
    this.#status.role = 'status';
    const bar = document.createElement('div');
    bar.className = 'slide-bar';
    bar.role = 'group';
    bar.ariaLabel = words.controls;
    const notes = makeButton(words.window, () => this.#openNotes());
    notes.classList.add('slide-notes');
    const full = document.fullscreenEnabled ? [makeFullScreenButton(words.full, this.#listeners.signal)] : [];
    const previous = makeButton('', () => this.#move('previous'));
    nameButton(previous, words.previous, '‹');
    bar.append(
      makeButton(words.leave, () => this.#leave()),
      ...full,
      notes,
      this.#status,
      this.#count,
      previous,
      this.#next,
    );
    this.#root.append(this.#stage, bar);
    document.body.append(this.#root);
    document.documentElement.classList.add('presenting', 'projecting');
    this.#listen();
    this.#layOut();
    this.#go(this.#begin());
    this.#resized.observe(this.#stage);
  }

  /** Where a reload or a link leads. */
  #begin(): Position {
    const stored: unknown = history.state;
    const id = fragmentId(location.hash);
    if (!(stored instanceof Object && 'slides' in stored)) return positionAt(this.#deck, start(id));
    const { slides } = stored;
    if (slides instanceof Object && 'begun' in slides && typeof slides.begun === 'number') this.#begun = slides.begun;
    const place = readPlace(slides);
    return positionAt(this.#deck, place?.id === id ? place : { ...start(id), revealed: place?.revealed ?? [] });
  }

  #listen(): void {
    const { signal } = this.#listeners;
    addEventListener(
      'keydown',
      (event) => {
        const move = moveOf(event);
        if (event.key === 'Escape' && !(event.target instanceof Element && event.target.closest('dialog'))) {
          this.#leave();
        } else if (move) {
          event.preventDefault();
          this.#move(move);
        }
      },
      { signal },
    );
    addEventListener(
      'hashchange',
      () => this.#go(positionAt(this.#deck, { ...start(location.hash.slice(1)), revealed: this.#position.revealed })),
      { signal },
    );
    addEventListener('pagehide', () => this.#line.postMessage(closed), { signal });
    // A page that comes back from the browser's memory.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#tell(), { signal });
    // Letters of another width may move lines.
    document.fonts.addEventListener('loadingdone', () => this.#layOut(true), { signal });
    this.#line.addEventListener('message', ({ data }) => this.#asked(readRequest(data)));
    watchSwipes(this.#stage, (move) => this.#move(move));
  }

  #asked(request: Request | undefined): void {
    if (request === 'restart') {
      this.#begun = Date.now();
      this.#keep();
      this.#tell();
    } else if (request === 'hello') this.#tell();
    else if (request) this.#move(request);
  }

  #move(move: Move): void {
    const position = moved(this.#deck, this.#position, move);
    if (position.at !== this.#position.at) this.#go(position);
  }

  /** Cuts the slides again when their size has changed, and stays at the same place. */
  #layOut(changed = false): void {
    const size = `${this.#stage.clientWidth}×${this.#stage.clientHeight}`;
    // While it is printed, there is no stage.
    if (this.#stage.clientHeight === 0 || (size === this.#size && !changed)) return;
    this.#size = size;
    const place = placeOf(this.#deck, this.#position);
    const shown = this.#stage.firstElementChild;
    shown?.remove();
    const deck = layOut(this.#chapters, this.#stage);
    const position = positionAt(deck, place);
    const same = shown !== null && deck[position.at]?.element.outerHTML === shown.outerHTML;
    this.#deck = same
      ? deck.map((slide, at) =>
          at === position.at && shown instanceof HTMLElement ? { ...slide, element: shown } : slide,
        )
      : deck;
    if (shown) this.#go(position);
  }

  #go(position: Position): void {
    this.#position = position;
    const slide = this.#deck[position.at];
    if (!slide) return;
    this.#count.textContent = fill(this.#words.count, { at: position.at + 1, total: this.#deck.length });
    this.#status.textContent = '';
    const reveals = revealsNext(this.#deck, position);
    if (reveals) nameButton(this.#next, this.#words.reveal);
    else nameButton(this.#next, this.#words.next, '›');
    this.#next.classList.toggle('primary', reveals);
    this.#stage.replaceChildren(slide.element);
    const body = slide.element.querySelector<HTMLElement>('.slide-body');
    // In a window too small for any cut the text scrolls, by keyboard too.
    if (body && body.scrollHeight > body.clientHeight + 1) body.tabIndex = 0;
    // Read out by being focused: once.
    slide.element.focus();
    this.#keep();
    this.#tell();
  }

  /** The section is in the address, so that the slide's link is the section's; the rest survives a reload. */
  #keep(): void {
    const place = placeOf(this.#deck, this.#position);
    const address = new URL(location.href);
    address.hash = place.id;
    history.replaceState({ ...history.state, slides: { ...place, begun: this.#begun } }, '', address);
  }

  #tell(): void {
    const { at } = this.#position;
    const slide = this.#deck[at];
    if (!slide) return;
    const words = ({ title, lines }: LaidSlide): Shown['slide'] => ({ title, lines });
    const next = this.#deck[at + 1];
    const shown: Shown = {
      id: slide.id,
      at,
      total: this.#deck.length,
      slide: words(slide),
      next: next && words(next),
      reveals: revealsNext(this.#deck, this.#position),
      begun: this.#begun,
    };
    this.#line.postMessage(shown);
  }

  #openNotes(): void {
    const opened = open(notesAddress(), '', 'popup,width=1000,height=720');
    this.#status.textContent = opened ? '' : this.#words.blocked;
  }

  #leave(): void {
    const { id } = placeOf(this.#deck, this.#position);
    if (document.fullscreenElement) void toggleFullScreen();
    this.#listeners.abort();
    this.#resized.disconnect();
    this.#line.postMessage(closed);
    this.#line.close();
    this.#root.remove();
    document.documentElement.classList.remove('presenting', 'projecting');
    history.replaceState({ ...history.state, slides: undefined }, '', plainAddress());
    const section = document.getElementById(id);
    if (!section) return;
    if (section.tabIndex < 0) section.tabIndex = -1;
    section.focus({ preventScroll: true });
    section.scrollIntoView({ behavior: 'instant' });
  }
}

function start(id: string): { id: string; part: number; of: number; revealed: readonly string[] } {
  return { id, part: 0, of: 1, revealed: [] };
}
