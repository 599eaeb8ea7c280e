import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bySynonyms } from '../../../src/core/search/synonyms.ts';
import { readVocabulary } from '../../../src/core/search/vocabulary.ts';
import { outline } from '../../../src/core/outline.ts';
import { permalinks, targetKey } from '../../../src/core/address/permalink.ts';
import { wordsOf } from '../../../src/core/search/normalise.ts';
import type { SearchIndex } from '../../../src/client/search-index.ts';
import type { Course } from '../../../src/schemas/course.ts';
import type { SearchWords } from '../../../src/schemas/search-words.ts';
import type { Ui } from '../../../src/schemas/ui.ts';

/** A query by what somebody wants, with the pages that they want. */
export interface IntentQuery {
  readonly q: string;
  readonly lang: string;
  /** See `kindNames`. */
  readonly kind: string;
  /** Addresses of which one must come first. */
  readonly ok: readonly string[];
  /** Further ones that are right among the first three. */
  readonly also: readonly string[];
  /** The course does not have it: that has to be said. */
  readonly none?: boolean;
  /** A word that must not be taken for a slip of another, whatever is found. */
  readonly keep?: boolean;
}

/** What kinds of queries there are. */
export const kindNames: Readonly<Record<string, string>> = {
  a: 'names in menus, page names',
  b: 'other words for a topic',
  c: 'a question in a sentence',
  d: 'office English, abbreviations',
  e: 'what trainers look for',
  f: 'people and firms of the stories',
  g: 'slips, half-typed, Telex',
  h: 'Sale, sales, maketing',
  i: 'words that are no slips',
  m: 'every name in menus',
  n: 'every lesson, part, strategy by number',
};

/** What the derived queries are made of. */
export interface IntentSources {
  readonly course: Course;
  readonly ui: Readonly<Record<string, Ui>>;
  readonly words: SearchWords;
}

/** The queries of the fixture and those that the course's own names and numbers give. */
export function intentQueries(fixture: string, sources: IntentSources): IntentQuery[] {
  const read: IntentQuery[] = JSON.parse(readFileSync(join(fixture, 'intent.json'), 'utf8'));
  return [...read, ...sources.course.languages.flatMap((lang) => namesOf(sources, lang))];
}

function namesOf({ course, ui, words }: IntentSources, lang: string): IntentQuery[] {
  const paths = permalinks(course, lang);
  const query = (kind: string, q: string, ...keys: string[]): IntentQuery => ({
    q,
    lang,
    kind,
    ok: keys.flatMap((key) => paths.get(key) ?? []),
    also: [],
  });
  const pages: Readonly<Partial<Record<string, string>>> = ui[lang]?.pages ?? {};
  const numbered = words[lang]?.numbered;
  const withNumber = (templates: readonly string[] = [], number: number): string =>
    (templates[0] ?? '').replace('{number}', String(number));
  const places = outline(course);
  // Two pages may have one name, as a glossary's term and the lesson about it.
  const names = [
    ...course.pages.flatMap(({ id }) => (pages[id] === undefined ? [] : [query('m', pages[id], `page:${id}`)])),
    ...course.modules.map(({ id, title }) => query('m', title[lang] ?? '', targetKey({ kind: 'module', id }))),
    ...places.map(({ lesson }) => query('m', lesson.title[lang] ?? '', targetKey({ kind: 'lesson', id: lesson.id }))),
  ];
  const numbers = [
    ...places.map(({ lesson, number }) =>
      query('n', withNumber(numbered?.lesson, number), targetKey({ kind: 'lesson', id: lesson.id })),
    ),
    ...course.modules.map(({ id }, index) =>
      query('n', withNumber(numbered?.module, index + 1), targetKey({ kind: 'module', id })),
    ),
    ...places.flatMap(({ lesson }) =>
      lesson.series === undefined
        ? []
        : [query('n', withNumber(numbered?.['series'], lesson.series), targetKey({ kind: 'lesson', id: lesson.id }))],
    ),
  ];
  return [...names, ...numbers];
}

/** How often the right page came where, by language and kind. */
export interface IntentTally {
  queries: number;
  first: number;
  three: number;
}

/** What a run of intent queries gave. */
export interface IntentResult {
  readonly tallies: ReadonlyMap<string, IntentTally>;
  readonly all: IntentTally;
  /** What the course does not have, and was passed off as found. */
  readonly misled: readonly string[];
  /** Words that were taken for slips and are none. */
  readonly wrongful: readonly string[];
  readonly misses: readonly string[];
}

/**
 * Runs queries by intent.
 * @param indexes an open index for each language
 * @param folder the index's folder, to tell synonyms from slips
 */
export async function measureIntent(
  indexes: ReadonlyMap<string, SearchIndex>,
  folder: string,
  queries: readonly IntentQuery[],
): Promise<IntentResult> {
  const tallies = new Map<string, IntentTally>();
  const all: IntentTally = { queries: 0, first: 0, three: 0 };
  const [misled, wrongful, misses]: [string[], string[], string[]] = [[], [], []];
  for (const query of queries) {
    const { q, lang, kind, ok, also, none = false, keep = false } = query;
    const found = await indexes.get(lang)?.search(q);
    if (!found) throw new Error(`No index in ${lang}`);
    const urls = found.pages.map(({ url }) => url);
    const isSaid = found.total === 0 || found.near || found.absent !== undefined;
    const told = `${lang} ${kind} “${q}” → ${found.correction ?? '='}${isSaid ? ' (said not to be there)' : ''} ${urls.join(' ')}`;
    if (none && !isSaid) misled.push(told);
    if ((keep || none) && isSlip(q, found.correction, folder, lang)) wrongful.push(told);
    if (keep) continue;
    const isFirst = none ? isSaid : ok.includes(urls[0] ?? '');
    const isNear = none ? isSaid : urls.slice(0, 3).some((url) => ok.includes(url) || also.includes(url));
    if (!isFirst) misses.push(`${told}; wanted ${none ? 'none' : ok.join(' ')}`);
    const key = `${lang} ${kind} ${kindNames[kind] ?? ''}`;
    const tally = tallies.get(key) ?? { queries: 0, first: 0, three: 0 };
    tallies.set(key, tally);
    for (const each of [tally, all]) {
      each.queries += 1;
      each.first += Number(isFirst);
      each.three += Number(isNear);
    }
  }
  return { tallies, all, misled, wrongful, misses };
}

/** Whether a correction is a guess and no synonym that the content knows. */
function isSlip(query: string, correction: string | undefined, folder: string, lang: string): boolean {
  if (correction === undefined) return false;
  const { synonyms } = readVocabulary(readFileSync(join(folder, `vocabulary.${lang}.txt`), 'utf8'));
  return !bySynonyms(wordsOf(query), synonyms).some(({ words }) => words.join(' ') === correction);
}

/** Prints the figures by kind and what was missed. */
export function printIntent({ tallies, all, misled, wrongful, misses }: IntentResult): void {
  const row = (name: string, { queries, first, three }: IntentTally): string =>
    `${name.padEnd(46)}${String(queries).padStart(5)}${`${((100 * first) / queries).toFixed(1)} %`.padStart(9)}${`${((100 * three) / queries).toFixed(1)} %`.padStart(9)}`;
  console.log(`\n${'by intent'.padEnd(46)}    n    first     in 3`);
  for (const [name, tally] of [...tallies].sort(([one], [other]) => (one < other ? -1 : 1)))
    console.log(row(name, tally));
  console.log(row('all', all));
  console.log(`misled: ${misled.length}, wrongful corrections: ${wrongful.length}`);
  for (const each of [...misled, ...wrongful, ...misses]) console.log(`  ${each}`);
}
