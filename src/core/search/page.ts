import { markTitle, matchSection, passage, type Matches, type Section, type Stretch } from './excerpt.ts';
import { fold } from './marks.ts';
import { wordsOf } from './normalise.ts';

/** A page's text as the index keeps it, decoded. */
export interface PageText {
  readonly title: string;
  /** What else it is called: normalised, in lower case. */
  readonly names: readonly string[];
  readonly sections: readonly Section[];
}

/** A section that answers a query. */
export interface ShownSection {
  /** The heading's id; nothing for the page's own beginning. */
  readonly id: string | undefined;
  readonly title: string;
  readonly titleStretches: readonly Stretch[];
  readonly excerpt: readonly Stretch[];
}

/**
 * The sections of a page that answer a query, the best first; the page's beginning when none does.
 * @param matchesOf the query's matcher
 * @param count how many words the query has
 * @param most how many sections at most
 * @param fromStart whether excerpts begin with their section, as a definition does
 */
export function shownSections(
  { sections }: PageText,
  matchesOf: (word: string) => Matches,
  count: number,
  most: number,
  fromStart = false,
): ShownSection[] {
  const matches = sections.flatMap((section) => matchSection(section, matchesOf, count) ?? []);
  matches.sort(
    (one, other) => other.strength - one.strength || other.inHeading - one.inHeading || other.inText - one.inText,
  );
  const [first] = sections;
  const shown =
    matches.length > 0 || !first
      ? matches
      : [{ section: first, strength: 0, inHeading: 0, inText: 0, hits: [], start: 0 }];
  return shown.slice(0, most).map((match) => ({
    id: match.section.id,
    title: match.section.title,
    titleStretches: markTitle(match.section.title, matchesOf),
    excerpt: passage(fromStart ? { ...match, start: 0 } : match),
  }));
}

/** Whether the query is a whole title or name (2), a whole heading (1) or neither (0), marks aside. */
export function wholeHeading({ title, names, sections }: PageText, query: readonly string[]): number {
  const asked = fold(query.join(' '));
  const same = (text: string): boolean => fold(wordsOf(text).join(' ')) === asked;
  return [title, ...names].some(same) ? 2 : Number(sections.some((section) => same(section.title)));
}
