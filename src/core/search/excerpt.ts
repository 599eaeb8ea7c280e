import { foreignStem } from './english.ts';
import { agree, boundary, fold, namesEnd } from './marks.ts';
import { wordsOf } from './normalise.ts';
import { remembered } from './remembered.ts';

/** A stretch of a text; `marked` when it matches the query. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** A part of a page under a heading; the first part has the page's title. */
export interface Section {
  /** The heading's id; nothing for the part before the first heading with one. */
  readonly id: string | undefined;
  readonly title: string;
  /** The text without the heading, as its words with punctuation and boundaries. */
  readonly words: readonly string[];
  readonly headingWords: readonly string[];
}

/** A heading as the engine stores it: where it stands, counted in words. */
export interface Anchor {
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** The names of a page, which come before its text. */
export function namesOf(content: string): string[] {
  const end = content.lastIndexOf(namesEnd);
  if (end < 0) return [];
  const names = content
    .slice(0, end)
    .split(boundary)
    .map((name) => wordsOf(name).join(' '));
  return names.filter((name) => name !== '');
}

/** Cuts a page's text at its headings. What stands before the page's title, such as its facts, is left out. */
export function sectionsOf(title: string, content: string, anchors: readonly Anchor[]): Section[] {
  const words = content.split(/\s+/u).filter((word) => word !== '');
  const starts = anchors.toSorted((one, other) => one.location - other.location);
  const names = words.lastIndexOf(namesEnd) + 1;
  const first = cutSection(undefined, title, words.slice(names, starts[0]?.location ?? words.length), beforeTitle);
  const others = starts.map(({ id, text, location }, index) => {
    const isTitle = index === 0 && text === title;
    return cutSection(
      isTitle ? undefined : id,
      text,
      words.slice(location, starts[index + 1]?.location ?? words.length),
      0,
    );
  });
  return first.words.length + first.headingWords.length > 0 ? [first, ...others] : others;
}

/** So many words may stand before a page's title. */
const beforeTitle = 40;

function cutSection(id: string | undefined, title: string, words: readonly string[], before: number): Section {
  const plain = (text: string): string => wordsOf(text).join(' ');
  const heading = plain(title);
  const count = title.split(/\s+/u).filter((word) => word !== '').length;
  for (let start = 0; start <= Math.min(before, words.length - count); start++) {
    const found = words.slice(start, start + count);
    if (plain(found.join(' ')) === heading)
      return { id, title, headingWords: found, words: words.slice(start + count) };
  }
  return { id, title, headingWords: [], words };
}

/** For each of the query's words that a word of a page matches, how well. */
export type Matches = ReadonlyMap<number, number>;
const none: Matches = new Map();

interface Part {
  readonly word: string;
  readonly folded: string;
  readonly stem: string | undefined;
}

function partOf(word: string): Part {
  const folded = fold(word);
  return { word, folded, stem: foreignStem(folded) };
}

/** The words in a stretch between two spaces. */
const partsOf = remembered((stretch): readonly Part[] => wordsOf(stretch).map(partOf), 20_000);

/**
 * Compares words of pages with those of a query; each different word once.
 * @param query the query's words, normalised, in lower case
 * @param lastIsCut whether the last one matches all words that begin with it
 */
export function matcher(query: readonly string[], lastIsCut: boolean): (word: string) => Matches {
  const typed = query.map((word, index) => ({ ...partOf(word), isCut: lastIsCut && index === query.length - 1 }));
  return remembered((word) => {
    const found = new Map<number, number>();
    for (const { word: part, folded, stem } of partsOf(word)) {
      typed.forEach((ours, index) => {
        const level =
          folded === ours.folded
            ? 1 + agree(ours.word, part)
            : Number((ours.isCut && folded.startsWith(ours.folded)) || (stem !== undefined && stem === ours.stem));
        if (level > (found.get(index) ?? 0)) found.set(index, level);
      });
    }
    return found.size > 0 ? found : none;
  });
}

/** How well a section answers a query, and where. */
export interface SectionMatch {
  readonly section: Section;
  /** How well it answers, the better the higher: its heading or its best passage. */
  readonly strength: number;
  /** How well its heading answers. */
  readonly inHeading: number;
  /** How well its best passage answers. */
  readonly inText: number;
  /** Indexes into the section's words of those that match. */
  readonly hits: readonly number[];
  /** Where the best passage begins. */
  readonly start: number;
}

const passageLength = 24;

/**
 * Finds the passage of a section that answers the query best.
 * @param matchesOf the query's matcher
 * @param count how many words the query has
 */
export function matchSection(
  section: Section,
  matchesOf: (word: string) => Matches,
  count: number,
): SectionMatch | undefined {
  const heading = section.headingWords.map(matchesOf);
  const body = section.words.map(matchesOf);
  const inHeading = passageKey(heading, 0, heading.length, count);
  let start = 0;
  let best = passageKey(body, 0, passageLength, count);
  for (let from = 1; from < body.length; from++) {
    if ((body[from]?.size ?? 0) === 0) continue;
    const key = passageKey(body, from, passageLength, count);
    if (key > best) [best, start] = [key, from];
  }
  if (inHeading === 0 && best === 0) return undefined;
  const hits = body.flatMap((found, index) => (found.size > 0 ? [index] : []));
  return {
    section,
    strength: Math.max(inHeading * 1.5, best),
    inHeading,
    inText: best,
    hits,
    start: Math.max(0, start - 4),
  };
}

/** Words of the query in a passage, with a reward for those that stand side by side in their order. */
function passageKey(matches: readonly Matches[], from: number, length: number, words: number): number {
  const best = new Map<number, number>();
  let run = 0;
  let longest = 0;
  for (let index = from; index < Math.min(matches.length, from + length); index++) {
    const here = matches[index];
    let continued = 0;
    for (const [word, level] of here ?? []) {
      best.set(word, Math.max(level, best.get(word) ?? 0));
      if (word === run) continued = run + 1;
      else if (word === 0 && continued === 0) continued = 1;
    }
    run = continued;
    longest = Math.max(longest, run);
  }
  const sum = [...best.values()].reduce((total, level) => total + level, 0);
  return sum + 2 * longest + (longest === words && words > 1 ? 4 : 0);
}

/** The best passage of a matched section, with the words that match marked. */
export function passage({ section: { words }, hits, start }: SectionMatch): Stretch[] {
  const from = Math.max(0, Math.min(start, words.length - passageLength));
  const end = Math.min(words.length, from + passageLength);
  const stretches = stretchesOf(words, from, end, hits);
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...stretches,
    ...(end < words.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Words with spaces between; neighbours that match make one mark, punctuation at its ends stays outside. */
function stretchesOf(words: readonly string[], from: number, end: number, hits: readonly number[]): Stretch[] {
  const marked = new Set(hits);
  const stretches: Stretch[] = [];
  for (let index = from; index < end; index++) {
    if (words[index] === boundary) continue;
    const [, before = '', core = '', after = ''] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su.exec(words[index] ?? '') ?? [];
    const isMarked = marked.has(index);
    const space = index + 1 < end ? ' ' : '';
    push(stretches, before, false);
    push(stretches, core, isMarked);
    push(stretches, after + space, isMarked && after === '' && marked.has(index + 1));
  }
  return stretches;
}

/** A title with the words that match marked. */
export function markTitle(title: string, matchesOf: (word: string) => Matches): Stretch[] {
  const words = title.split(/\s+/u);
  const hits = words.flatMap((word, index) => (matchesOf(word).size > 0 ? [index] : []));
  return stretchesOf(words, 0, words.length, hits);
}

function push(stretches: Stretch[], text: string, marked: boolean): void {
  const last = stretches.at(-1);
  if (text === '') return;
  if (last?.marked === marked) stretches[stretches.length - 1] = { text: last.text + text, marked };
  else stretches.push({ text, marked });
}
