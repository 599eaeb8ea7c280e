import { markLater } from '../../client/marked-words.ts';
import { forgetSearches, recentSearches, rememberSearch } from '../../client/recent-searches.ts';
import { SearchIndex, type Found } from '../../client/search-index.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { button, element } from './elements.ts';
import { resultItem } from './result-item.ts';

/** The parts of a page that make up a search. */
export interface SearchParts {
  readonly input: HTMLInputElement;
  readonly list: HTMLOListElement;
  /** A live region. */
  readonly status: HTMLElement;
  /** For what helps when there are no results: recent searches, other ways to go. */
  readonly extra: HTMLElement;
  readonly words: Ui['searchLater'];
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  /** The page's language, whatever a translating browser makes of its `lang`. */
  readonly language: string;
  /** What the search is narrowed to now, by filter. */
  readonly filters?: () => Readonly<Record<string, string>>;
  /** Brings the lessons to choose from, when nothing is found. */
  readonly suggest?: () => Promise<Node | undefined>;
  /** Brings a few lessons to open at once, before anything is typed. */
  readonly start?: () => Promise<Node | undefined>;
  readonly signal: AbortSignal;
}

/** A search that is connected to its field. */
export interface Search {
  /** Searches for what the field holds now. */
  readonly run: () => void;
}

/** Until so much time has passed nobody misses a word; then “searching” is said. */
const patience = 300;
/** What an input method still composes is searched for when no key has come for so long. */
const composingPause = 400;
/** What browsers give as the key's code while an input method has it; Safari also for the Enter that ends a composition. */
const keyOfInputMethod = 229;

const indexes = new Map<string, SearchIndex>();

function indexAt({ base, language }: SearchParts): SearchIndex {
  const index = indexes.get(base) ?? new SearchIndex(base, language);
  indexes.set(base, index);
  return index;
}

/**
 * Connects a field to a list of results: searches as one types (what an input method composes after a short pause),
 * tells the count and any correction in the live region, and lets the arrow keys walk through the results.
 */
export function connectSearch(parts: SearchParts): Search {
  return new SearchView(parts);
}

class SearchView implements Search {
  readonly #parts: SearchParts;
  /** Counts the searches: an answer to an older one is dropped. */
  #turn = 0;
  /** A query for which the reader wants the very words. */
  #literal: string | undefined;
  /** What the list shows: the query that it answers, and the answer. */
  #shown: { readonly query: string; readonly found: Found } | undefined;
  /** The query whose first result is to be opened when its answer comes. */
  #toOpen: string | undefined;
  #composing: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    const { input, list, signal } = parts;
    input.addEventListener(
      'focus',
      () =>
        void indexAt(parts)
          .load()
          .catch(() => undefined),
      { signal },
    );
    input.addEventListener('input', (event) => this.#typed(event), { signal });
    input.addEventListener('compositionend', this.run, { signal });
    for (const each of [input, list] as HTMLElement[])
      each.addEventListener('keydown', (event) => this.#walk(event), { signal });
    list.addEventListener('click', (event) => this.#opened(event), { signal });
    this.#offerRecent();
  }

  readonly run = (): void => {
    clearTimeout(this.#composing);
    this.#turn += 1;
    void this.#search(this.#turn);
  };

  #typed(event: Event): void {
    this.#toOpen = undefined;
    clearTimeout(this.#composing);
    if (event instanceof InputEvent && event.isComposing) this.#composing = setTimeout(this.run, composingPause);
    else this.run();
  }

  async #search(turn: number): Promise<void> {
    const { input, list, status, extra, words, filters } = this.#parts;
    const query = input.value.trim();
    if (query === '') {
      this.#shown = undefined;
      list.removeAttribute('aria-busy');
      list.replaceChildren();
      status.replaceChildren();
      this.#offerRecent();
      return;
    }
    const isLatest = (): boolean => turn === this.#turn;
    const slow = setTimeout(() => isLatest() && status.replaceChildren(words.loading), patience);
    if (this.#shown?.query !== query) list.setAttribute('aria-busy', 'true');
    try {
      const found = await indexAt(this.#parts).search(query, {
        literally: query === this.#literal,
        filters: { ...filters?.() },
      });
      clearTimeout(slow);
      if (!isLatest()) return;
      this.#shown = { query, found };
      list.removeAttribute('aria-busy');
      list.replaceChildren(...found.pages.map(resultItem));
      extra.replaceChildren();
      if (this.#toOpen === query) this.#openFirst();
      this.#tell(query, found);
      this.#offerMore(found, isLatest);
      if (isLatest() && found.total === 0) await this.#suggest(isLatest);
    } catch {
      if (isLatest()) await this.#fail(isLatest);
    } finally {
      clearTimeout(slow);
    }
  }

  /** The other pages are loaded when asked for: each costs a request. */
  #offerMore({ total, pages, more }: Found, isLatest: () => boolean): void {
    const { list, extra, words } = this.#parts;
    if (total <= pages.length) return;
    const show = async (): Promise<void> => {
      try {
        const others = await more();
        if (!isLatest()) return;
        const items = others.map(resultItem);
        list.append(...items);
        extra.replaceChildren();
        items[0]?.querySelector('a')?.focus();
      } catch {
        if (isLatest()) await this.#fail(isLatest);
      }
    };
    extra.replaceChildren(button(fill(words.more, { count: total - pages.length }), () => void show()));
  }

  #tell(query: string, found: Found): void {
    const { status, words } = this.#parts;
    const { correction } = found;
    const said: (Node | string)[] = [this.#verdict(query, found)];
    if (correction !== undefined) {
      const literally = (): void => {
        this.#literal = query;
        this.run();
        this.#parts.input.focus();
      };
      said.push(
        ` ${fill(words.corrected, { query: correction })} `,
        button(fill(words.literally, { query }), literally, 'search-link'),
      );
    }
    status.replaceChildren(...said);
  }

  #verdict(query: string, { total, near, absent }: Found): string {
    const { words } = this.#parts;
    if (absent && total > 0) return fill(words.absent, absent);
    if (total === 0) return `${fill(words.none, { query })} ${words.tryThis}`;
    return near ? fill(words.near, { query }) : fill(words.count, { count: total });
  }

  async #fail(isLatest: () => boolean): Promise<void> {
    const { list, status, words } = this.#parts;
    this.#shown = undefined;
    this.#toOpen = undefined;
    list.removeAttribute('aria-busy');
    list.replaceChildren();
    status.replaceChildren(`${words.failed} `, button(words.again, this.run));
    await this.#suggest(isLatest);
  }

  async #suggest(isLatest: () => boolean): Promise<void> {
    const suggestion = await this.#parts.suggest?.();
    if (suggestion && isLatest()) this.#parts.extra.replaceChildren(suggestion);
  }

  /** What helps before anything is typed: what others ask, what this reader asked, lessons to open at once. */
  #offerRecent(): void {
    const { input, extra, words } = this.#parts;
    const recent = recentSearches();
    extra.replaceChildren();
    const again = (query: string): HTMLButtonElement =>
      button(query, () => {
        input.value = query;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        input.focus();
      });
    const forget = button(
      words.forget,
      () => {
        forgetSearches();
        extra.replaceChildren();
        input.focus();
      },
      'search-link',
    );
    const group = (title: string, ...buttons: HTMLElement[]): void =>
      extra.append(
        element('p', { className: 'search-heading' }, title),
        element('p', { className: 'search-recent' }, ...buttons),
      );
    if (this.#parts.filters === undefined) this.#parts.status.replaceChildren(words.hint);
    if (this.#parts.filters === undefined && words.questions.length > 0)
      group(words.asked, ...words.questions.map(again));
    if (recent.length > 0) group(words.recent, ...recent.map(again), forget);
    void this.#offerLessons();
  }

  async #offerLessons(): Promise<void> {
    const { input, extra, words, start } = this.#parts;
    const lessons = await start?.();
    if (lessons && input.value.trim() === '')
      extra.append(element('p', { className: 'search-heading' }, words.open), lessons);
  }

  /** Hands the words to the page that is opened, which marks them, and remembers the search. */
  #opened({ target }: Event): void {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link || !this.#shown) return;
    const { query, found } = this.#shown;
    rememberSearch(query);
    markLater({ path: link.pathname, words: found.words, lastIsCut: found.lastIsCut });
  }

  /** Opens the first result of what the field holds now; waits for its answer where the list shows an older one. */
  #openTyped(): void {
    const query = this.#parts.input.value.trim();
    if (query === '') return;
    if (this.#shown?.query === query) return this.#openFirst();
    this.#toOpen = query;
    this.run();
  }

  #openFirst(): void {
    this.#toOpen = undefined;
    this.#parts.list.querySelector('a')?.click();
  }

  #walk(event: KeyboardEvent): void {
    const { input, list } = this.#parts;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.isComposing || event.keyCode === keyOfInputMethod) return;
    // A letter typed while a result has the focus goes to the field.
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) input.focus();
    const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
    if (event.key === 'Enter' && document.activeElement === input && this.#parts.filters === undefined) {
      event.preventDefault();
      this.#openTyped();
      return;
    }
    const next = step === 0 ? undefined : stops[stops.findIndex((stop) => stop === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
