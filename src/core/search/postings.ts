import { foreignStem, isSameWord, stem } from './english.ts';
import type { Engine, EngineHit } from './engine.ts';
import { agree, agreement, fold, type Agreement } from './marks.ts';
import { match, type Match, type Occurrence } from './occurrence.ts';
import type { Candidate } from './rank.ts';
import { completions, type Vocabulary } from './vocabulary.ts';

/** Where one word of a query stands, by page. */
export interface Posting {
  readonly score: number;
  readonly places: ReadonlyMap<number, Occurrence>;
}
export type Postings = ReadonlyMap<string, Posting>;

/** More forms than this are not told apart by a beginning with marks. */
const formsTold = 12;

/**
 * Finds where a word stands and how well each place agrees with its marks.
 * @param typed a word of the query, normalised
 * @param mayBeCut whether longer words that begin with it count too
 */
export async function postingsOf(
  typed: string,
  mayBeCut: boolean,
  vocabulary: Vocabulary,
  engine: Engine,
): Promise<Postings> {
  const folded = fold(typed);
  // For a word it does not have, the engine would take the longest beginning that it has.
  const related = (vocabulary.stems.get(stem(folded)) ?? []).filter((form) => isSameWord(form, folded));
  if (completions(vocabulary, folded, 1).length === 0 && related.length === 0) return new Map();
  const forms = vocabulary.forms.get(folded) ?? [];
  const cutEnglish = mayBeCut && forms.length === 0 ? englishEnds(folded, vocabulary) : [];
  const found = new Map<string, { score: number; places: Map<number, Occurrence> }>();
  const add = (hits: readonly EngineHit[], whole: Match | undefined, begins: Match | undefined): void => {
    for (const { id, score, places } of hits) {
      const page = found.get(id) ?? { score, places: new Map<number, Occurrence>() };
      for (const { at, weight, whole: isWhole } of places) {
        const level = isWhole ? whole : begins;
        const known = page.places.get(at);
        if (level !== undefined && (!known || known.match < level)) page.places.set(at, { at, weight, match: level });
      }
      if (page.places.size > 0) found.set(id, page);
    }
  };
  for (const form of cutEnglish) add(await engine(form, false), match.begins, undefined);
  if (cutEnglish.length > 0) return found;
  const hasMarks = typed !== folded;
  const longer = hasMarks && mayBeCut ? longerForms(typed, folded, vocabulary) : undefined;
  const begins = !mayBeCut && forms.length > 0 ? undefined : hasMarks && longer ? match.beginsUnmarked : match.begins;
  add(await engine(folded, false), hasMarks ? match.unmarked : match.possible, begins);
  for (const form of hasMarks ? forms : forms.filter((each) => each === typed)) {
    const how = agree(typed, form);
    if (how >= agreement.possible)
      add(await engine(form, true), how === agreement.exact ? match.exact : match.possible, undefined);
  }
  // The engine takes d for đ even where marks count, so that places of the word with đ have to be told apart.
  for (const form of forms.filter((each) => each.includes('đ') && forms.includes(each.replaceAll('đ', 'd')))) {
    correct(found, await engine(form, true), levels[agree(typed, form)]);
  }
  for (const form of longer ?? []) add(await engine(form, true), match.begins, undefined);
  if (forms.length > 0) for (const form of related) add(await engine(form, false), match.possible, undefined);
  return found;
}

const levels: Readonly<Record<Agreement, Match>> = {
  [agreement.different]: match.unmarked,
  [agreement.folded]: match.unmarked,
  [agreement.possible]: match.possible,
  [agreement.exact]: match.exact,
};

function correct(
  found: ReadonlyMap<string, { places: Map<number, Occurrence> }>,
  hits: readonly EngineHit[],
  level: Match,
): void {
  for (const { id, places } of hits) {
    const page = found.get(id);
    for (const { at, weight, whole } of places) if (whole) page?.places.set(at, { at, weight, match: level });
  }
}

/**
 * The site's words that an English beginning may grow to. The engine would look for its stem, which for "pricin" is
 * none and for "deale" that of another word.
 */
function englishEnds(folded: string, vocabulary: Vocabulary): string[] {
  if (foreignStem(folded) === undefined) return [];
  const ends = completions(vocabulary, folded, formsTold + 1);
  return ends.length > formsTold ? [] : ends;
}

/** The site's words that begin with what was typed, marks included; nothing when they are too many. */
function longerForms(typed: string, folded: string, vocabulary: Vocabulary): string[] | undefined {
  const most = formsTold * 4;
  const beginning = completions(vocabulary, folded, most);
  if (beginning.length === most) return undefined;
  const found = beginning
    .filter((form) => form !== folded)
    .flatMap((form) => vocabulary.forms.get(form) ?? [])
    .filter((form) => agree(typed, form.slice(0, typed.length)) >= agreement.possible);
  return found.length > formsTold ? undefined : found;
}

/**
 * The pages that have at least one of a query's words, ready to be ranked.
 * @param whole whether only pages count that have every word
 */
export function candidatesOf(postings: readonly Postings[], whole = false): Candidate[] {
  const ids = whole ? commonIds(postings) : new Set(postings.flatMap((each) => [...each.keys()]));
  return [...ids].map((id) => ({
    id,
    score: postings.reduce((sum, each) => sum + (each.get(id)?.score ?? 0), 0),
    words: postings.map((each) => [...(each.get(id)?.places.values() ?? [])].sort((one, other) => one.at - other.at)),
  }));
}

/** The pages that have every word: from those of the rarest one. */
function commonIds(postings: readonly Postings[]): Set<string> {
  const [rarest, ...others] = postings.toSorted((one, other) => one.size - other.size);
  return new Set([...(rarest?.keys() ?? [])].filter((id) => others.every((each) => each.has(id))));
}
