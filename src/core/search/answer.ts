import { foreignStem } from './english.ts';
import type { Engine } from './engine.ts';
import { functionWords } from './function-words.ts';
import { agree, agreement, fold } from './marks.ts';
import { slipsOf } from './near-words.ts';
import { nearestSubject, type NearestSubject } from './nearest-subject.ts';
import { wordsOf } from './normalise.ts';
import { match } from './occurrence.ts';
import { candidatesOf, postingsOf, type Postings } from './postings.ts';
import { compareRanked, compareStandings, inName, rank, tier, type Ranked, type Standing } from './rank.ts';
import { asRepair, repairQuery, type Repair } from './repair.ts';
import { bySynonyms } from './synonyms.ts';
import { isSyllable } from './syllable.ts';
import { decodeTelex } from './telex.ts';
import { decodeVni } from './vni.ts';
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
  /** Whether the site lacks a word that tells something. */
  readonly lacks: boolean;
  /** What the course does not have, and the subject that was looked for in its place. */
  readonly absent?: NearestSubject | undefined;
}

/** Of more words than this only a heading or a name tells that one of them is a slip. */
const mostWordsNear = 3;
/** Longer queries are not looked through for slips that are words themselves. */
const mostWordsRead = 6;
/** So many slips of each word of a longer query are tried. */
const slipsTried = 5;
/** So short a word has no slip when it stands alone: any letter makes it another word. */
const shortWord = 3;
/** One of so many letters has none in its first letter: "loss" is not meant by "boss". */
const fewLetters = 5;
/** What is found in other words of the same meaning is worth a little less than in those that were typed. */
const otherWords = 0.97;
/** So long a word may be the beginning of another one with a slip, where it stands alone. */
const longWord = 7;
/** From this weight on words stand in a heading. */
const titleLike = 2;
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
        lacks: false,
      };
    }
    const absent = await this.#absent(repair);
    if (absent) return absent;
    return this.#withSynonyms(await this.#choose(await this.#withoutChance(repair, isCut), isCut), isCut);
  }

  /** One letter after other words says nothing yet, and half the site's words begin with it: the next one will tell. */
  #withoutLoneLetter(query: string): string {
    const [, before, letter = ''] = /^(.*\S\s+)(\p{L}\p{M}*)$/su.exec(query.normalize('NFC')) ?? [];
    return before === undefined || knows(this.#vocabulary, fold(letter)) ? query : before;
  }

  /** What the course is known not to have, and that it does not say by the way either. */
  async #absent(repair: Repair): Promise<Answer | undefined> {
    const typed = repair.words.map((word) => word.typed);
    const absent = nearestSubject(typed, this.#vocabulary);
    if (!absent || isSynonym(typed, this.#vocabulary)) return undefined;
    const [said] = await this.#rank(absent.asked, () => false);
    if (said?.standing.tier === tier.phrase && said.standing.lowest === match.exact) return undefined;
    return {
      repair: { ...repair, query: absent.words.join(' '), changed: true },
      words: absent.words,
      lastIsCut: false,
      pages: await this.#rank(absent.words, () => false),
      absent,
      lacks: false,
    };
  }

  /**
   * Takes away readings that are but chance: words without spaces whose parts stand together nowhere, and slips in a
   * short word that stands alone.
   */
  async #withoutChance(repair: Repair, isCut: IsCut): Promise<Repair> {
    const isAlone = repair.words.length === 1;
    const words = await Promise.all(
      repair.words.map(async ({ typed, readings }, index) => {
        const isLast = index === repair.words.length - 1;
        const kept: (readonly string[])[] = [];
        for (const reading of readings) {
          const [first = ''] = reading;
          if (reading.length === 1 && isAlone && isChance(fold(typed), fold(first))) continue;
          // "scrum" is not meant by "scrup", with which "scrupulous" begins.
          const isBeginning = reading.length === 1 && !knows(this.#vocabulary, fold(first));
          if (isAlone && isBeginning && !isTyped(typed, first) && typed.length < longWord) continue;
          if (reading.length > 1) {
            const [best] = await this.#rank(reading, isLast ? isCut : () => false);
            if (best?.standing.tier !== tier.phrase || !best.standing.full) continue;
          }
          kept.push(reading);
        }
        return { typed, readings: kept };
      }),
    );
    return asRepair(
      words.map(({ typed }) => typed),
      words.map(({ readings, typed }) => readings[0] ?? [typed]),
      words,
    );
  }

  /** What the site does not say in the words that were typed, it may say in others of the same meaning. */
  async #withSynonyms(chosen: Answer, isCut: IsCut): Promise<Answer> {
    const [best] = chosen.pages;
    if (best && isSaid(best.standing) && !chosen.repair.changed && !chosen.lacks) return chosen;
    const typed = chosen.repair.words.map((word) => this.#withKnownMarks(word.typed));
    const alternatives = new Map<string, { words: readonly string[]; lastIsNew: boolean }>();
    for (const words of [typed, chosen.words])
      for (const other of bySynonyms(words, this.#vocabulary.synonyms)) alternatives.set(other.words.join(' '), other);
    let answer = chosen;
    const pages = new Map(chosen.pages.map((page) => [page.id, page]));
    for (const [query, { words, lastIsNew }] of alternatives) {
      const lacks = words.some((word) => !knows(this.#vocabulary, fold(word)) && isTelling(word, this.#vocabulary));
      const found = (await this.#rank(words, lastIsNew ? () => false : isCut)).map(({ id, standing }) => ({
        id,
        standing: { ...standing, sum: standing.sum * otherWords },
      }));
      const [first] = found;
      const [leader] = answer.pages;
      // A word that has a synonym is no slip of another one.
      const isRather = (answer.lacks && !lacks) || (answer === chosen && answer.repair.changed);
      const isBetter = !leader || (first && compareReadings(first.standing, leader.standing) < 0);
      const isFound = first && (first.standing.tier >= tier.all || words.length > mostWordsNear);
      if (isFound && (isRather || (isBetter && (answer.lacks || !lacks))))
        answer = {
          repair: { ...chosen.repair, query, changed: true },
          words,
          lastIsCut: !lastIsNew && this.#isBeginning(words, isCut),
          pages: found,
          lacks,
        };
      for (const page of found) {
        const known = pages.get(page.id);
        if (!known || compareRanked(page, known) < 0) pages.set(page.id, page);
      }
    }
    if (answer === chosen) return chosen;
    // What has a word of the query's that the other pages were found without.
    return { ...answer, pages: chosen.lacks ? answer.pages : [...pages.values()].sort(compareRanked) };
  }

  /** A word whose marks no word of the site has is looked up without them: a slip of a mark. */
  #withKnownMarks(word: string): string {
    const forms = this.#vocabulary.forms.get(fold(word)) ?? [];
    return forms.length === 0 || forms.some((form) => agree(word, form) >= agreement.possible) ? word : fold(word);
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
        if (!isBetterReading(found[0], tried.flat(), pages[0], chosen.flat())) continue;
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
    const read = asRepair(typed, inPlace(repair, chosen), repair.words);
    // A slip that makes no sense beside the other words is none; of a sentence that holds for what is a syllable already.
    const isGuess = read.changed && typed.length > 1 && isByChance(pages, typed, chosen.flat());
    const certain = isGuess ? withoutSlips(repair, typed.length > mostWordsNear) : undefined;
    if (certain) return this.#choose(certain, isCut);
    return {
      repair: read,
      words: chosen.flat(),
      lastIsCut: this.#isBeginning(chosen.flat(), isCut),
      pages,
      lacks: repair.words.some(
        ({ typed: word, readings }) => readings.length === 0 && isTelling(word, this.#vocabulary),
      ),
    };
  }

  /**
   * No page has the words together, though the site has each: one of them may be a slip for another word of the site. It
   * is taken for one only when all the words then stand together somewhere ("hợp đòng": "hợp đồng").
   */
  async #nearer(
    words: readonly string[],
    pages: readonly Ranked[],
    isCut: IsCut,
  ): Promise<{ words: string[]; pages: Ranked[] } | undefined> {
    const [found] = pages;
    const isSaidSo = found?.standing.tier === tier.phrase && found.standing.agrees;
    if (words.length < 2 || words.length > mostWordsRead || isSaidSo) return undefined;
    const isLong = words.length > mostWordsNear;
    const little = functionWords(words, this.#vocabulary.little);
    // What stands near each other may be meant as it is, unless another reading is the name of a page.
    const isTogether = found !== undefined && found.standing.tier > tier.some && found.standing.isNear;
    let best: { words: string[]; pages: Ranked[] } | undefined;
    for (const [index, word] of words.entries()) {
      if (this.#vocabulary.foreign.has(fold(word)) || (isLong && little[index])) continue;
      for (const { form } of slipsOf(word, this.#vocabulary).slice(0, isLong ? slipsTried : undefined)) {
        const tried = words.with(index, form);
        const others = await this.#rank(tried, isCut, [], isLong);
        const [first] = others;
        if (first?.standing.tier !== tier.phrase || !first.standing.full) continue;
        if (isByChance(others, words, tried)) continue;
        const { name, weight } = first.standing;
        if (isLong ? name === inName.no && weight < titleLike : isTogether && name !== inName.whole) continue;
        if (!best || isBetterReading(others[0], tried, best.pages[0], best.words))
          best = { words: tried, pages: others };
      }
    }
    return best;
  }

  /** @param whole whether only pages count that have every word */
  async #rank(words: readonly string[], isCut: IsCut, slots: readonly number[] = [], whole = false): Promise<Ranked[]> {
    const postings = await Promise.all(
      words.map((word, index) => {
        const cut = index === words.length - 1 && isCut(word);
        const key = `${word} ${cut}`;
        const found = this.#known.get(key) ?? postingsOf(word, cut, this.#vocabulary, this.#engine);
        this.#known.set(key, found);
        found.catch(() => this.#known.delete(key));
        return found;
      }),
    );
    const { aside, trainers } = this.#vocabulary;
    const candidates = candidatesOf(postings, whole);
    if (candidates.length === 0) return [];
    return rank(candidates, {
      slots,
      aside,
      trainers,
      little: functionWords(words, this.#vocabulary.little),
      foreign: words.map((word) => foreignStem(fold(word)) !== undefined),
    });
  }

  #isBeginning(words: readonly string[], isCut: IsCut): boolean {
    const last = words.at(-1);
    return last !== undefined && isCut(last) && !knows(this.#vocabulary, fold(last));
  }
}

/** Whether a whole query is known to be said in other words: "data khách" holds "data", but means another thing. */
function isSynonym(typed: readonly string[], { synonyms }: Vocabulary): boolean {
  return synonyms.some(([, ...others]) => others.some((phrase) => phrase.join(' ') === typed.join(' ')));
}

/** Whether a word is no function word. */
function isTelling(word: string, { little }: Vocabulary): boolean {
  return !functionWords([word], little)[0];
}

/** Whether a word that stands alone is too short to be a slip of another one. */
function isChance(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return false;
  return typed.length <= shortWord || (typed.length <= fewLetters && typed[0] !== word[0] && typed[1] !== word[0]);
}

/**
 * Whether the words of a corrected query are nowhere a phrase, or only in running text though each of the typed ones is
 * a Vietnamese syllable with its marks, and one gets another first letter or two are changed: "chính chị" is not meant
 * by "chính trị", nor "cưới cùng" by "cướp công".
 */
function isByChance(pages: readonly Ranked[], typed: readonly string[], read: readonly string[]): boolean {
  const [best] = pages;
  if (!best || best.standing.tier !== tier.phrase) return true;
  const isMarked = typed.every((word) => isSyllable(word)) && typed.some((word) => fold(word) !== word);
  const hasOtherLetter = typed.some((word, index) => fold(word)[0] !== fold(read[index] ?? word)[0]);
  const corrected = typed.filter((word, index) => fold(word) !== fold(read[index] ?? word)).length;
  const { name, weight } = best.standing;
  return isMarked && (hasOtherLetter || corrected > 1) && name === inName.no && weight < titleLike;
}

/** Whether a word has the letters that were typed, or those that their keys stand for. */
function isTyped(typed: string, word: string): boolean {
  return fold(word) === fold(typed) || decodeTelex(typed).includes(word) || decodeVni(typed).includes(word);
}

/**
 * A query without the readings that have other letters than were typed; nothing when it has none.
 * @param whole whether only those of Vietnamese syllables that were typed with their marks
 */
function withoutSlips(repair: Repair, whole: boolean): Repair | undefined {
  const words = repair.words.map(({ typed, readings }) => {
    if (whole && !(isSyllable(typed) && fold(typed) !== typed)) return { typed, readings };
    const kept = readings.filter(([first = '', ...others]) => others.length === 0 && isTyped(typed, first));
    return { typed, readings: kept };
  });
  const isLess = words.some(({ readings }, index) => readings.length < (repair.words[index]?.readings.length ?? 0));
  return isLess ? { ...repair, words } : undefined;
}

/** Whether a page says the words as they were typed. */
function isSaid({ tier: reached, agrees, full, name, central }: Standing): boolean {
  return (
    reached === tier.phrase && agrees && full && (central === 2 || name === inName.whole || name === inName.begins)
  );
}

/** Compares how two queries stand in their best pages, whatever their words weigh; negative when the first is better. */
function compareReadings(one: Standing, other: Standing): number {
  return (
    compareStandings(one, other, 'name') || (one.tier === tier.phrase ? other.lowest - one.lowest : other.sum - one.sum)
  );
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

/** Whether a reading stands better than another in its best page: how the words stand counts, not how rare they are. */
function isBetterReading(
  one: Ranked | undefined,
  words: readonly string[],
  other: Ranked | undefined,
  others: readonly string[],
): boolean {
  if (!one || !other) return one !== undefined;
  const [ours, theirs] = [one.standing, other.standing];
  const difference =
    theirs.tier - ours.tier || others.length - words.length || compareStandings(ours, theirs, 'weight');
  return (difference || (ours.tier < tier.phrase ? theirs.sum - ours.sum : 0)) < 0;
}

/** The chosen readings with the words that the site does not have in their places. */
function inPlace(repair: Repair, chosen: readonly (readonly string[])[]): (readonly string[])[] {
  let next = 0;
  return repair.words.map(({ typed, readings }) => (readings.length > 0 ? (chosen[next++] ?? []) : [typed]));
}
