import { siteName } from '../core/search/index-files.ts';
import { decodeText, encodeText } from '../core/search/marks.ts';
import type { Engine } from '../core/search/engine.ts';
import { namesOf, sectionsOf } from '../core/search/excerpt.ts';
import type { PageText } from '../core/search/page.ts';

/** Values by filter: `{ module: 'tasks' }`; below `not` those that no result may have. */
export type Filters = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** A page as Pagefind keeps it. */
export interface LoadedPage extends PageText {
  readonly url: string;
  readonly meta: Readonly<Partial<Record<string, string>>>;
  readonly filters: Readonly<Partial<Record<string, readonly string[]>>>;
}

/** What this project uses of Pagefind's engine; the build exports its class. */
interface PagefindModule {
  PagefindInstance: EngineClass;
}
type EngineClass = new (options: { basePath: string; baseUrl: string; language: string }) => PagefindInstance;
interface PagefindInstance {
  readonly basePath: string;
  readonly loaded_chunks: Record<string, Promise<void>>;
  readonly loaded_filters: Record<string, Promise<void>>;
  init(language: string, options: { load_wasm: boolean }): Promise<void>;
  options(options: { exactDiacritics: boolean }): Promise<void>;
  search(query: string, options: { filters: Filters }): Promise<{ results: FoundPage[] }>;
  throttledFetch(input: string): Promise<Response>;
  cachedLoad(cache: Record<string, Promise<void>>, hash: string, load: () => Promise<void>): Promise<void>;
  _loadGenericChunk(url: string, method: string): Promise<void>;
  loadChunk(hash: string): Promise<void>;
  loadFilterChunk(hash: string): Promise<void>;
  loadFragment(hash: string, group: string, weighted: Place[], term: string): Promise<unknown>;
}
interface Place {
  weight: number;
  balanced_score: number;
  location: number;
}
interface FoundPage {
  id: string;
  score: number;
  /** What {@link courseIndex} makes of it. */
  data(): Promise<Found>;
}
/** Where the word stands on a page, and the page's text, which is loaded when asked for. */
interface Found {
  readonly weighted: Place[];
  readonly load: () => Promise<Fragment>;
}
interface Result extends Found {
  readonly id: string;
  readonly score: number;
}
interface Fragment {
  url: string;
  content: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

/**
 * Pagefind's engine as this site needs it: places are known with their weights before any page is loaded; a part of the
 * index that did not load is a failure, not an empty result; parts are asked for under an ending that every host knows.
 */
function courseIndex(Engine: EngineClass): EngineClass {
  return class extends Engine {
    override throttledFetch(input: string): Promise<Response> {
      return super.throttledFetch(siteName(input));
    }

    override loadChunk(hash: string): Promise<void> {
      return this.cachedLoad(this.loaded_chunks, hash, () =>
        this._loadGenericChunk(`${this.basePath}index/${hash}.pf_index`, 'load_index_chunk'),
      );
    }

    override loadFilterChunk(hash: string): Promise<void> {
      return this.cachedLoad(this.loaded_filters, hash, () =>
        this._loadGenericChunk(`${this.basePath}filter/${hash}.pf_filter`, 'load_filter_chunk'),
      );
    }

    override async loadFragment(hash: string, group: string, weighted: Place[], term: string): Promise<unknown> {
      return { weighted, load: () => super.loadFragment(hash, group, weighted, term) };
    }
  };
}

/** What Pagefind gives a whole word of weight 1; a longer word that begins with the query gets less. */
const wholeWord = 512;

/** Pagefind's index, one word at a time. */
export class PagefindIndex {
  readonly #instance: PagefindInstance;
  readonly #base: string;
  readonly #fragments = new Map<string, () => Promise<Fragment>>();
  readonly #pages = new Map<string, Promise<LoadedPage>>();
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(instance: PagefindInstance, base: string) {
    this.#instance = instance;
    this.#base = base;
  }

  /**
   * Loads Pagefind and what it starts with; rejects where it cannot be loaded.
   * @param bundle address of the `pagefind` folder, with a slash at the end
   * @param base the site's base
   * @param language the language of the pages to find
   * @param again how often it has failed to load: a browser remembers a module that failed, by its address
   */
  static async open(bundle: string, base: string, language: string, again: number): Promise<PagefindIndex> {
    // eslint-disable-next-line no-restricted-syntax -- who calls says what happens then
    const { PagefindInstance }: PagefindModule = await import(
      /* @vite-ignore */ `${bundle}pagefind.js${again > 0 ? `?try=${again}` : ''}`
    );
    const instance = new (courseIndex(PagefindInstance))({ basePath: bundle, baseUrl: '/', language });
    await instance.init(language, { load_wasm: true });
    return new PagefindIndex(instance, base);
  }

  /** The engine over the pages that pass some filters. */
  engine(filters: Filters): Engine {
    const encoded = encodeFilters(filters);
    return async (word, exactDiacritics) => {
      // One search after another: whether marks count is a setting of the whole instance.
      const found = this.#turn.then(async (): Promise<Result[]> => {
        await this.#instance.options({ exactDiacritics });
        const { results } = await this.#instance.search(encodeText(word), { filters: encoded });
        return Promise.all(results.map(async ({ id, score, data }) => ({ id, score, ...(await data()) })));
      });
      this.#turn = found.catch(() => undefined);
      const results = await found;
      return results.map(({ id, score, weighted, load }) => {
        this.#fragments.set(id, load);
        const places = weighted.map(({ weight, balanced_score: balanced, location: at }) => ({
          at,
          weight,
          whole: balanced / weight ** 2 > wholeWord,
        }));
        return { id, score, places };
      });
    };
  }

  /** The text of a page that was found. */
  page(id: string): Promise<LoadedPage> {
    const known = this.#pages.get(id);
    if (known) return known;
    const data = this.#fragments.get(id);
    const page = data
      ? data().then((fragment) => loadedPage(fragment, this.#base))
      : Promise.reject(new Error(`No page ${id} was found`));
    this.#pages.set(id, page);
    return page;
  }
}

function encodeFilters(filters: Filters): Filters {
  const encoded = (values: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, encodeText(value)]));
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      name,
      typeof value === 'string' ? encodeText(value) : encoded(value),
    ]),
  );
}

/** Pagefind's own way of putting a base before an address knows none that is relative. */
function loadedPage({ url, content, meta, filters, anchors }: Fragment, base: string): LoadedPage {
  const decodedMeta = Object.fromEntries(
    Object.entries(meta).map(([name, value]) => [name, value === undefined ? value : decodeText(value)]),
  );
  const title = decodedMeta['title'] ?? url;
  const headings = anchors
    .filter(({ element }) => /^h[1-6]$/.test(element))
    .map(({ id, text, location }) => ({ id, text: decodeText(text), location }));
  return {
    url: base + url.replace(/^\//, ''),
    title,
    names: namesOf(decodeText(content)),
    sections: sectionsOf(title, decodeText(content), headings),
    meta: decodedMeta,
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, values?.map(decodeText)])),
  };
}
