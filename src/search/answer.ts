import type { Engine } from './engine.ts';
import { wordsOf } from './normalise.ts';
import { candidatesOf, postingsOf, type Postings } from './postings.ts';
import { compareKeys, rank, type Ranked } from './rank.ts';
import { asRepair, repairQuery, type Repair } from './repair.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The pages that answer a query. */
export interface Answer {
  readonly repair: Repair;
  /** The words that were looked for: those of the repair, or what was typed. */
  readonly words: readonly string[];
  /** Pages, the best first. */
  readonly pages: readonly Ranked[];
}

/** Looks up words; remembers each, since a query is typed letter by letter. */
export class Answerer {
  readonly #vocabulary: Vocabulary;
  readonly #engine: Engine;
  readonly #known = new Map<string, Promise<Postings>>();

  constructor(vocabulary: Vocabulary, engine: Engine) {
    this.#vocabulary = vocabulary;
    this.#engine = engine;
  }

  /**
   * Answers a query.
   * @param literally whether to look for the very words that were typed
   */
  async answer(query: string, literally: boolean): Promise<Answer> {
    const repair = repairQuery(query, this.#vocabulary);
    const cut = !/\s$/u.test(query);
    if (literally) {
      const words = wordsOf(query).slice(0, repair.words.length);
      return { repair: { ...repair, query: words.join(' '), changed: false }, words, pages: await this.#rank(words, cut) };
    }
    return this.#choose(repair, cut);
  }

  /** Where a word has several readings, the index decides: the one with which the words stand together best. */
  async #choose(repair: Repair, cut: boolean): Promise<Answer> {
    const words = repair.words.filter(({ readings }) => readings.length > 0);
    const chosen = words.map(({ readings }) => readings[0] ?? []);
    let pages = await this.#rank(chosen.flat(), cut);
    for (const [index, { readings }] of words.entries()) {
      for (const reading of readings.slice(1)) {
        const tried = chosen.with(index, reading);
        const found = await this.#rank(tried.flat(), cut);
        if (compareKeys(withoutScore(found[0]), withoutScore(pages[0])) >= 0) continue;
        chosen[index] = reading;
        pages = found;
      }
    }
    const typed = repair.words.map((word) => word.typed);
    return { repair: asRepair(typed, inPlace(repair, chosen), repair.words), words: chosen.flat(), pages };
  }

  async #rank(words: readonly string[], cut: boolean): Promise<Ranked[]> {
    const postings = await Promise.all(words.map((word, index) => this.#postings(word, cut && index === words.length - 1)));
    return rank(candidatesOf(postings));
  }

  #postings(word: string, cut: boolean): Promise<Postings> {
    const key = `${word} ${cut}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = postingsOf(word, cut, this.#vocabulary, this.#engine);
    this.#known.set(key, found);
    found.catch(() => this.#known.delete(key));
    return found;
  }
}

/** What two readings are compared by: how the words stand, not how rare they are. */
function withoutScore(page: Ranked | undefined): readonly number[] {
  return page?.key.slice(0, 3) ?? [];
}

/** The chosen readings with the words that the site does not have in their places. */
function inPlace(repair: Repair, chosen: readonly (readonly string[])[]): (readonly string[])[] {
  let next = 0;
  return repair.words.map(({ typed, readings }) => (readings.length > 0 ? chosen[next++] ?? [] : [typed]));
}
