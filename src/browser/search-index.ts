/** A stretch of an excerpt; `marked` when it matches the query. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** A section of a found page. */
export interface FoundSection {
  readonly url: string;
  readonly title: string;
  readonly excerpt: readonly Stretch[];
}

/** A found page. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  readonly module: string | undefined;
  readonly circle: string | undefined;
  /** The best sections, the best first. */
  readonly sections: readonly FoundSection[];
}

/** What this project uses of Pagefind's browser API (pagefind.app/docs/api). */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}
interface PagefindPage {
  url: string;
  excerpt: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
  sub_results: { url: string; title: string; excerpt: string }[];
}

const pagesShown = 12;
const sectionsShown = 3;
/** Longer queries are cut: nobody types them, and time grows with length. */
const queryLength = 200;

/** The site's search index, loaded with the first search. */
export class SearchIndex {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;
  #failures = 0;

  /** @param base the site's base, with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
  }

  /**
   * Finds pages, the best first.
   * @throws when the index cannot be loaded; the next call tries again
   */
  async search(query: string): Promise<FoundPage[]> {
    const pagefind = await this.load();
    const { results } = await pagefind.search(wellFormed(query.slice(0, queryLength)));
    const pages = await Promise.all(results.slice(0, pagesShown).map((result) => result.data()));
    return pages.map(toFoundPage);
  }

  /** Loads what the first search needs. */
  load(): Promise<Pagefind> {
    this.#pagefind ??= this.#start().catch((error: unknown) => {
      this.#pagefind = undefined;
      this.#failures += 1;
      throw error;
    });
    return this.#pagefind;
  }

  async #start(): Promise<Pagefind> {
    // A browser remembers that a module failed to load: another try needs another address.
    const again = this.#failures > 0 ? `?try=${this.#failures}` : '';
    const pagefind: Pagefind = await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js${again}`);
    await pagefind.options({ baseUrl: this.#base, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  }
}

/** Halves of surrogate pairs become the replacement character, as `String.prototype.toWellFormed` does in newer browsers. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function toFoundPage({ url, meta, filters, sub_results }: PagefindPage): FoundPage {
  return {
    url,
    title: meta['title'] ?? url,
    module: meta['module'],
    circle: filters['circle']?.[0],
    sections: sub_results
      .slice(0, sectionsShown)
      .map((section) => ({ url: section.url, title: section.title, excerpt: stretches(section.excerpt) })),
  };
}

/** Pagefind's excerpts are HTML whose only element is `<mark>`. */
function stretches(excerpt: string): Stretch[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => ({ text: node.textContent ?? '', marked: node.nodeName === 'MARK' }));
}
