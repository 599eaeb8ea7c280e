import { markLater } from '../../client/marked-words.ts';
import { rememberSearch } from '../../client/recent-searches.ts';
import { SearchIndex, type Found } from '../../client/search-index.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { button } from './elements.ts';
import { offerBegin } from './offer-begin.ts';
import { resultItem } from './result-item.ts';
import { walkResults } from './walk-results.ts';

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
  readonly run: () => Promise<void>;
}

/** Until so much time has passed nobody misses a word; then “searching” is said. */
const patience = 300;
/** What an input method still composes is searched for when no key has come for so long. */
const composingPause = 400;

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
    for (const type of ['input', 'compositionend'])
      input.addEventListener(type, (event) => void this.run(event), { signal });
    walkResults(parts, () => this.#openTyped());
    list.addEventListener('click', (event) => this.#opened(event), { signal });
    offerBegin(parts);
  }

  readonly run = async (event?: Event): Promise<void> => {
    if (event?.type === 'input') this.#toOpen = undefined;
    clearTimeout(this.#composing);
    if (event instanceof InputEvent && event.isComposing) {
      this.#composing = setTimeout(() => void this.run(), composingPause);
      return;
    }
    const turn = (this.#turn += 1);
    const { input, list, status, extra, words, filters } = this.#parts;
    const query = input.value.trim();
    if (query === '') {
      this.#shown = undefined;
      list.removeAttribute('aria-busy');
      list.replaceChildren();
      status.replaceChildren();
      offerBegin(this.#parts);
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
  };

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
        void this.run();
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
    status.replaceChildren(
      `${words.failed} `,
      button(words.again, () => void this.run()),
    );
    await this.#suggest(isLatest);
  }

  async #suggest(isLatest: () => boolean): Promise<void> {
    const suggestion = await this.#parts.suggest?.();
    if (suggestion && isLatest()) this.#parts.extra.replaceChildren(suggestion);
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
    void this.run();
  }

  #openFirst(): void {
    this.#toOpen = undefined;
    this.#parts.list.querySelector('a')?.click();
  }
}
