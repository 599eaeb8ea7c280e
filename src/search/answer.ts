import type { Engine } from './engine.ts';
import { fold } from './marks.ts';
import { wordsOf } from './normalise.ts';
import { slipsOf } from './near-words.ts';
import { candidatesOf, postingsOf, type Postings } from './postings.ts';
import { compareKeys, match, rank, tier, type Ranked } from './rank.ts';
import { asRepair, repairQuery, type Repair } from './repair.ts';
import { bySynonym } from './synonyms.ts';
import { knows, type Vocabulary } from './vocabulary.ts';

/** The pages that answer a query. */
export interface Answer {
  readonly repair: Repair;
  /** The words that were looked for: those of the repair, or what was typed. */
  readonly words: readonly string[];
  /** Whether the last word is but the beginning of a word. */
  readonly lastIsCut: boolean;
  /** Pages, the best first. */
  readonly pages: readonly Ranked[];
}

/** Where one of more words is a slip, the others already stand in a line. */
const mostWordsNear = 3;
/** Whether a word at the end of the query may still go on. */
type IsCut = (word: string) => boolean;

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
   * @param typed the query, spaces at its end included: they tell that its last word is whole
   * @param literally whether to look for the very words that were typed
   */
  async answer(typed: string, literally: boolean): Promise<Answer> {
    const query = this.#withoutLoneLetter(typed);
    const repair = repairQuery(query, this.#vocabulary);
    const open = !/\s$/u.test(query);
    const typedLast = repair.words.at(-1)?.typed;
    // A word that was corrected is whole; one that was typed, or decoded while it is typed, may go on.
    const isCut = (word: string): boolean => open && (word === typedLast || !knows(this.#vocabulary, fold(word)));
    if (literally) {
      const words = wordsOf(query).slice(0, repair.words.length);
      return {
        repair: { ...repair, query: words.join(' '), changed: false },
        words,
        lastIsCut: this.#isBeginning(words, isCut),
        pages: await this.#rank(words, isCut),
      };
    }
    const chosen = await this.#choose(repair, isCut);
    return (await this.#bySynonym(repair, chosen)) ?? chosen;
  }

  /** One letter after other words says nothing yet, and half the site's words begin with it: the next one will tell. */
  #withoutLoneLetter(query: string): string {
    const [, before, letter = ''] = /^(.*\S\s+)(\p{L}\p{M}*)$/su.exec(query.normalize('NFC')) ?? [];
    return before === undefined || knows(this.#vocabulary, fold(letter)) ? query : before;
  }

  /** What the site does not say in the words that were typed, it may say in others of the same meaning. */
  async #bySynonym({ words }: Repair, chosen: Answer): Promise<Answer | undefined> {
    const [found, worst = 0] = chosen.pages[0]?.key ?? [];
    const isSaid = found === tier.phrase && worst >= match.possible && !chosen.repair.changed;
    if (isSaid) return undefined;
    const typed = words.map((word) => word.typed);
    const other = bySynonym(typed, this.#vocabulary.synonyms);
    if (!other) return undefined;
    const pages = await this.#rank(other, () => false);
    if (reached(pages) < Math.max(tier.all, chosen.repair.changed ? tier.some : reached(chosen.pages)))
      return undefined;
    return { repair: { query: other.join(' '), changed: true, words }, words: other, lastIsCut: false, pages };
  }

  /** Where a word has several readings, the index decides: the one with which the words stand together best. */
  async #choose(repair: Repair, isCut: IsCut): Promise<Answer> {
    const words = repair.words.filter(({ readings }) => readings.length > 0);
    const rankAll = (readings: readonly (readonly string[])[]): Promise<Ranked[]> =>
      this.#rank(readings.flat(), isCut, slotsOf(repair, readings));
    const chosen = words.map(({ readings }) => readings[0] ?? []);
    let pages = await rankAll(chosen);
    for (const [index, { readings }] of words.entries()) {
      for (const reading of readings.slice(1)) {
        const tried = chosen.with(index, reading);
        const found = await rankAll(tried);
        if (compareKeys(withoutScore(found[0], tried.flat()), withoutScore(pages[0], chosen.flat())) >= 0) continue;
        chosen[index] = reading;
        pages = found;
      }
    }
    const nearer = await this.#nearer(chosen.flat(), pages, isCut);
    if (nearer && chosen.every((reading) => reading.length === 1)) {
      chosen.splice(0, chosen.length, ...nearer.words.map((word) => [word]));
      pages = nearer.pages;
    }
    const typed = repair.words.map((word) => word.typed);
    return {
      repair: asRepair(typed, inPlace(repair, chosen), repair.words),
      words: chosen.flat(),
      lastIsCut: this.#isBeginning(chosen.flat(), isCut),
      pages,
    };
  }

  /**
   * No page has all the words, though the site has each: one of them may be a slip for another word of the site. It is
   * taken for one only when all the words then stand together somewhere ("chiến lượt": "chiến lược").
   */
  async #nearer(
    words: readonly string[],
    pages: readonly Ranked[],
    isCut: IsCut,
  ): Promise<{ words: string[]; pages: Ranked[] } | undefined> {
    if (words.length < 2 || words.length > mostWordsNear || (pages[0]?.key[0] ?? 0) > tier.some) return undefined;
    let best: { words: string[]; pages: Ranked[] } | undefined;
    for (const [index, word] of words.entries()) {
      for (const { form } of slipsOf(word, this.#vocabulary)) {
        const tried = words.with(index, form);
        const found = await this.#rank(tried, isCut);
        if (found[0]?.key[0] !== tier.phrase) continue;
        if (!best || compareKeys(withoutScore(found[0], tried), withoutScore(best.pages[0], best.words)) < 0)
          best = { words: tried, pages: found };
      }
    }
    return best;
  }

  async #rank(words: readonly string[], isCut: IsCut, slots: readonly number[] = []): Promise<Ranked[]> {
    const postings = await Promise.all(
      words.map((word, index) => this.#postings(word, index === words.length - 1 && isCut(word))),
    );
    return rank(candidatesOf(postings), slots);
  }

  #isBeginning(words: readonly string[], isCut: IsCut): boolean {
    const last = words.at(-1);
    return last !== undefined && isCut(last) && !knows(this.#vocabulary, fold(last));
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

/** The tier of the best page; none is 0. */
function reached(pages: readonly Ranked[]): number {
  return pages[0]?.key[0] ?? 0;
}

/** The place of each word that is looked for in the whole query: a word that no page has keeps its place open. */
function slotsOf(repair: Repair, chosen: readonly (readonly string[])[]): number[] {
  let slot = 0;
  return inPlace(repair, chosen).flatMap((words, index) => {
    const slots = words.map((_, word) => slot + word);
    slot += words.length;
    return repair.words[index]?.readings.length === 0 ? [] : slots;
  });
}

/** What two readings are compared by: how the words stand, not how rare they are. */
function withoutScore(page: Ranked | undefined, words: readonly string[]): readonly number[] {
  const [found = 0, ...rest] = page?.key ?? [];
  return [found, words.length, ...rest.slice(0, 2)];
}

/** The chosen readings with the words that the site does not have in their places. */
function inPlace(repair: Repair, chosen: readonly (readonly string[])[]): (readonly string[])[] {
  let next = 0;
  return repair.words.map(({ typed, readings }) => (readings.length > 0 ? (chosen[next++] ?? []) : [typed]));
}
