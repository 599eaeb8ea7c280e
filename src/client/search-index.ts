import { pageLanguage } from './page-language.ts';
import { Answerer, type Answer } from '../core/search/answer.ts';
import { markTitle, matcher, type Matches, type Stretch } from '../core/search/excerpt.ts';
import { shownSections, wholeHeading } from '../core/search/page.ts';
import { compareStandings, tier, type Ranked, type Standing } from '../core/search/rank.ts';
import { readVocabulary, type Vocabulary } from '../core/search/vocabulary.ts';
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
  /** For whom it is written, when not for learners. */
  readonly audience: string | undefined;
  /** Whether it defines a term: its excerpt begins with the definition. */
  readonly isTerm: boolean;
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
  /** What the course is known not to have, and the nearest subject that it has: the one that these pages are about. */
  readonly absent: { readonly asked: string; readonly subject: string } | undefined;
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
  search(query: string, { literally = false, filters = {} }: SearchOptions = {}): Promise<Found> {
    return this.#orAgain(async () => {
      const { pagefind, vocabulary, answerers } = await this.#load();
      const key = JSON.stringify(filters);
      const answerer = answerers.get(key) ?? new Answerer(vocabulary, pagefind.engine(filters));
      answerers.set(key, answerer);
      const answer: Answer = await answerer.answer(query.slice(0, queryLength), literally);
      const { pages, repair, words, lastIsCut, absent, lacks } = answer;
      const matchesOf = matcher(words, lastIsCut);
      const pagesOf = async (ranked: readonly Ranked[]): Promise<FoundPage[]> => {
        const loaded = await Promise.all(
          ranked.map(async ({ id, standing }) => ({ standing, page: await pagefind.page(id) })),
        );
        return bestFirst(loaded, words).map((page) => foundPage(page, matchesOf, words.length));
      };
      const near = absent !== undefined || (lacks && pages.length > 0) || isOnlyNear(pages[0]);
      const shown = near ? pagesFirst : pagesShown;
      return {
        near,
        pages: await pagesOf(pages.slice(0, pagesFirst)),
        total: Math.min(pages.length, shown),
        absent: absent && { asked: absent.asked.join(' '), subject: absent.subject.join(' ') },
        correction: repair.changed && !absent ? repair.query : undefined,
        words,
        lastIsCut,
        more: () => this.#orAgain(() => pagesOf(pages.slice(pagesFirst, shown))),
      };
    });
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
}

/** Whether the best page lacks a word, has it only with other marks than were typed, or has the words far apart. */
function isOnlyNear(best: Ranked | undefined): boolean {
  if (!best) return false;
  const { tier: reached, agrees, isNear } = best.standing;
  return reached === tier.some || !agrees || (reached === tier.all && !isNear);
}

/** Among pages that answer equally well, one whose title or heading is the query comes first, and a lesson before a term. */
function bestFirst(
  loaded: readonly { standing: Standing; page: LoadedPage }[],
  words: readonly string[],
): LoadedPage[] {
  const headed = loaded.map(({ standing, page }) => ({ standing, page, heading: wholeHeading(page, words) }));
  return headed
    .sort(
      (one, other) =>
        compareStandings(one.standing, other.standing, 'central') ||
        other.heading - one.heading ||
        Number(isTerm(one.page)) - Number(isTerm(other.page)) ||
        compareStandings(one.standing, other.standing) ||
        // Ids differ from one address of the site to another.
        (one.page.url < other.page.url ? -1 : 1),
    )
    .map(({ page }) => page);
}

function isTerm({ filters }: LoadedPage): boolean {
  return filters['kind']?.[0] === 'glossary';
}

function foundPage(page: LoadedPage, matchesOf: (word: string) => Matches, count: number): FoundPage {
  const sections = shownSections(page, matchesOf, count, sectionsShown, isTerm(page));
  return {
    url: page.url,
    title: page.title,
    titleStretches: markTitle(page.title, matchesOf),
    module: page.meta['module'],
    circle: page.filters['circle']?.[0],
    circleName: page.meta['circle'],
    audience: page.meta['audience'],
    isTerm: isTerm(page),
    sections: sections.map(({ id, ...section }) => ({
      url: id === undefined ? page.url : `${page.url}#${id}`,
      ...section,
    })),
  };
}
