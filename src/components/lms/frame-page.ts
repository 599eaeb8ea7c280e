import type { FrameHook } from '../../client/lms/frame-hook.ts';
import type { CourseTable } from '../../core/lms/course.ts';

/** The words of the frame page in one language. */
type Words = Readonly<Record<string, string>>;

/** Where the learner is, below the package: a page, and a fragment. */
const placeForm = /^([\w./-]+\.html)(#[\w-]*)?$/;

/** The parts of a package's frame page. */
export class FramePage {
  readonly #document: Document;
  readonly #table: CourseTable;
  readonly #frame: HTMLIFrameElement;
  readonly #words: Readonly<Record<string, Words>>;
  #language: string;
  #said: string | undefined;
  #moved: () => void = () => undefined;
  #place = '';

  /** @throws where the page is not the one that the build makes */
  constructor(document: Document, table: CourseTable) {
    this.#document = document;
    this.#table = table;
    const frame = document.querySelector('iframe');
    if (!frame) throw new Error('The frame page has no frame');
    this.#frame = frame;
    this.#words = wordsOf(document.querySelector('#words')?.textContent ?? '');
    this.#language = document.documentElement.lang;
    frame.addEventListener('load', () => this.#loaded());
    document.querySelector('[data-action=close]')?.addEventListener('click', () => this.#show(undefined));
  }

  /** Where the learner is, below the package; empty before the first page. */
  get location(): string {
    return this.#place;
  }

  /** Gives the lessons what they find at their frame. To be called before {@link open}. */
  hook(hook: FrameHook): void {
    this.#frame.courseHook = hook;
    const button = this.#document.querySelector<HTMLElement>('[data-action=leave]');
    if (button) button.hidden = false;
  }

  /**
   * Opens a page of the course.
   * @param place as {@link location}; another text opens the home page
   * @param language a code, for that home
   */
  open(place: string, language: string): void {
    const [, page = ''] = placeForm.exec(place) ?? [];
    const { pages, languages } = this.#table;
    const own = languages.find((each) => each === language.slice(0, 2).toLowerCase());
    const home = pages.find((each) => each === `${own ?? languages[0] ?? ''}/index.html`) ?? 'index.html';
    this.#frame.src = pages.includes(page) ? place : home;
    this.#frame.focus();
  }

  /** Calls back when another page was opened, or another place of it. */
  watch(moved: () => void): void {
    this.#moved = moved;
  }

  /** Calls back when the learner saves and leaves. */
  onLeave(callback: () => Promise<void>): void {
    this.#document.querySelector('[data-action=leave]')?.addEventListener('click', () => void callback());
  }

  /** Says something above the lessons; `saved-again` takes back what was said of it. */
  say(what: string): void {
    this.#show(what);
  }

  /** Takes the lessons away and says how the session has ended. */
  leave(how: string): void {
    this.#frame.remove();
    this.#document.querySelector<HTMLElement>('header')?.remove();
    const end = this.#document.querySelector<HTMLElement>('[data-end]');
    if (!end) return;
    end.hidden = false;
    end.textContent = this.#word(how);
    end.focus();
    // Where the platform has opened a window of its own for the course, it is done.
    try {
      if (top?.opener) top.close();
    } catch {
      // A window of another origin stays.
    }
  }

  #word(name: string): string {
    return this.#words[this.#language]?.[name] ?? '';
  }

  #show(what: string | undefined): void {
    this.#said = what;
    const line = this.#document.querySelector('[data-said]');
    const close = this.#document.querySelector<HTMLElement>('[data-action=close]');
    const text = what === undefined ? '' : this.#word(what);
    // Said again it would be read out again.
    if (line && line.textContent !== text) line.textContent = text;
    if (close) close.hidden = what === undefined;
  }

  /** A page of the course is there: the frame page takes its title, language and theme. */
  #loaded(): void {
    const inside = this.#frame.contentDocument;
    const view = this.#frame.contentWindow;
    if (!inside || !view || inside.URL === 'about:blank') return;
    const own = this.#document.documentElement;
    const language = inside.documentElement.lang;
    if (language in this.#words) this.#language = language;
    own.lang = this.#language;
    own.dataset['theme'] = inside.documentElement.dataset['theme'] ?? '';
    this.#document.title = inside.title;
    for (const part of this.#document.querySelectorAll<HTMLElement>('[data-word]'))
      part.textContent = this.#word(part.dataset['word'] ?? '');
    this.#show(this.#said);
    this.#note();
    view.addEventListener('hashchange', () => this.#note());
    inside.addEventListener('click', (event) => this.#follow(event), { capture: true });
  }

  #note(): void {
    const { pathname = '', hash = '' } = this.#frame.contentWindow?.location ?? {};
    const root = new URL('.', location.href).pathname;
    const place = decodeURI(pathname.slice(root.length)) + hash;
    if (!pathname.startsWith(root) || !placeForm.test(place) || place === this.#place) return;
    this.#place = place;
    this.#moved();
  }

  /** What is not of this package opens beside it: most sites refuse to stand in a frame. */
  #follow({ target }: Event): void {
    const link = typeof target === 'object' && target !== null ? closestLink(target) : null;
    if (!link || !/^https?:$/.test(link.protocol) || link.href.startsWith(new URL('.', location.href).href)) return;
    link.target = '_blank';
    link.rel = 'noopener';
  }
}

/** The target is of the lessons' window, whose classes are not this one's. */
function closestLink(target: object): HTMLAnchorElement | null {
  const closest: unknown = Reflect.get(target, 'closest');
  const found: unknown = typeof closest === 'function' ? Reflect.apply(closest, target, ['a[href]']) : null;
  return isLink(found) ? found : null;
}

const isLink = (found: unknown): found is HTMLAnchorElement =>
  typeof found === 'object' &&
  found !== null &&
  'protocol' in found &&
  'href' in found &&
  typeof found.href === 'string';

function wordsOf(text: string): Readonly<Record<string, Words>> {
  const read: unknown = JSON.parse(text);
  if (!(read instanceof Object)) return {};
  return Object.fromEntries(
    Object.entries(read).map(([language, words]) => [
      language,
      Object.fromEntries(
        Object.entries(words instanceof Object ? words : {}).flatMap(([name, word]) =>
          typeof word === 'string' ? [[name, word]] : [],
        ),
      ),
    ]),
  );
}
