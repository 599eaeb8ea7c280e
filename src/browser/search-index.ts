import { pageLanguage } from './page-language.ts';
import { Answerer, type Answer } from '../search/answer.ts';
import { markTitle, matcher, type Matches, type Stretch } from '../search/excerpt.ts';
import { shownSections, wholeHeading } from '../search/page.ts';
import { compareKeys, match, tier, type Ranked } from '../search/rank.ts';
import { readVocabulary, type Vocabulary } from '../search/vocabulary.ts';
import { siteText } from './site-file.ts';
import { PagefindIndex, type Filters, type LoadedPage } from './pagefind.ts';

export type { Stretch };

/** A section of a found page. */
export interface FoundSection {
  readonly url: string;
  readonly title: string;
  readonly titleStretches: readonly Stretch[];
  readonly excerpt: readonly Stretch[];
}

/** A found page. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  readonly titleStretches: readonly Stretch[];
  readonly module: string | undefined;
  /** Which circle it is about, and that circle's name. */
  readonly circle: string | undefined;
  readonly circleName: string | undefined;
  /** The best sections, the best first. */
  readonly sections: readonly FoundSection[];
}

/** What a search found. */
export interface Found {
  /** The first pages, the best first. */
  readonly pages: readonly FoundPage[];
  /** How many pages there are in all. */
  readonly total: number;
  /** No page has what was looked for; these come nearest. */
  readonly near: boolean;
  /** What was looked for, when its letters differ from what was typed. */
  readonly correction: string | undefined;
  /** The words that were looked for, to mark them in the page that is opened. */
  readonly words: readonly string[];
  /** Whether the last of them is but the beginning of a word. */
  readonly lastIsCut: boolean;
  /** Loads the pages after the first ones. */
  readonly more: () => Promise<readonly FoundPage[]>;
}

/** How to search. */
export interface SearchOptions {
  /** Looks for the very words that were typed. */
  readonly literally?: boolean;
  readonly filters?: Filters;
}

/** Each page costs a request; what does not fit on the first screen comes with `more`. */
const pagesFirst = 3;
const pagesShown = 20;
const sectionsShown = 3;
/** Longer queries are cut: nobody types them, and time grows with length. */
const queryLength = 200;

interface Loaded {
  readonly pagefind: PagefindIndex;
  readonly vocabulary: Vocabulary;
  readonly answerers: Map<string, Answerer>;
}

/** The site's search index, loaded with the first search. */
export class SearchIndex {
  readonly #base: string;
  readonly #bundle: string;
  readonly #language: string;
  #loaded: Promise<Loaded> | undefined;
  #failures = 0;

  /**
   * @param base the site's base, with a slash at both ends
   * @param language the language of the pages to find
   * @param bundle address of the `pagefind` folder, with a slash at the end
   */
  constructor(base: string, language = pageLanguage(), bundle = `${base}pagefind/`) {
    this.#base = base;
    this.#language = language;
    this.#bundle = bundle;
  }

  /**
   * Finds pages.
   * @throws when a part of the index cannot be loaded; the next call tries again
   */
  async search(query: string, { literally = false, filters = {} }: SearchOptions = {}): Promise<Found> {
    return this.#orAgain(() => this.#search(query.slice(0, queryLength), literally, filters));
  }

  /** Loads what the first search needs. */
  async load(): Promise<void> {
    await this.#load();
  }

  /** After a failure the next search loads everything again. */
  async #orAgain<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.#loaded = undefined;
      throw error;
    }
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= this.#start().catch((error: unknown) => {
      this.#loaded = undefined;
      this.#failures += 1;
      throw error;
    });
    return this.#loaded;
  }

  async #start(): Promise<Loaded> {
    const [pagefind, words] = await Promise.all([
      PagefindIndex.open(this.#bundle, this.#base, this.#language, this.#failures),
      this.#words(),
    ]);
    return { pagefind, vocabulary: readVocabulary(words), answerers: new Map() };
  }

  #words(): Promise<string> {
    return siteText(`${this.#bundle}vocabulary.${this.#language}.txt`);
  }

  async #search(query: string, literally: boolean, filters: Filters): Promise<Found> {
    const { pagefind, vocabulary, answerers } = await this.#load();
    const key = JSON.stringify(filters);
    const answerer = answerers.get(key) ?? new Answerer(vocabulary, pagefind.engine(filters));
    answerers.set(key, answerer);
    const { pages, repair, words, lastIsCut }: Answer = await answerer.answer(query, literally);
    const matchesOf = matcher(words, lastIsCut);
    const pagesOf = async (ranked: readonly Ranked[]): Promise<FoundPage[]> => {
      const loaded = await Promise.all(
        ranked.map(async ({ id, key: place }) => ({ place, page: await pagefind.page(id) })),
      );
      return inOrder(loaded, words).map((page) => foundPage(page, matchesOf, words.length));
    };
    const near = words.length > 1 && isOnlyNear(pages[0], repair.changed);
    const shown = near ? pagesFirst : pagesShown;
    return {
      near,
      pages: await pagesOf(pages.slice(0, pagesFirst)),
      total: Math.min(pages.length, shown),
      correction: repair.changed ? repair.query : undefined,
      words,
      lastIsCut,
      more: () => this.#orAgain(() => pagesOf(pages.slice(pagesFirst, shown))),
    };
  }
}

/** Whether the best page lacks a word, or has it only with other marks than were typed. */
function isOnlyNear(best: Ranked | undefined, corrected: boolean): boolean {
  if (!best) return false;
  const [reached = 0, worst = 0] = best.key;
  if (reached === tier.mostOfPhrase) return false;
  return reached <= (corrected ? tier.all : tier.some) || worst <= match.unmarked;
}

/** Among pages that answer equally well, one whose title or heading is the query comes first. */
function inOrder(
  loaded: readonly { place: readonly number[]; page: LoadedPage }[],
  words: readonly string[],
): LoadedPage[] {
  const placed = loaded.map(({ place, page }) => ({ page, key: [...place.slice(0, 2), wholeHeading(page, words)] }));
  return placed.sort((one, other) => compareKeys(one.key, other.key)).map(({ page }) => page);
}

function foundPage(page: LoadedPage, matchesOf: (word: string) => Matches, count: number): FoundPage {
  const sections = shownSections(page, matchesOf, count, sectionsShown);
  return {
    url: page.url,
    title: page.title,
    titleStretches: markTitle(page.title, matchesOf),
    module: page.meta['module'],
    circle: page.filters['circle']?.[0],
    circleName: page.meta['circle'],
    sections: sections.map(({ id, ...section }) => ({
      url: id === undefined ? page.url : `${page.url}#${id}`,
      ...section,
    })),
  };
}
