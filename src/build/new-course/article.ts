import { withoutTags } from '../finish/tree.ts';

/** One lesson's worth of an article. */
export interface ArticleLesson {
  /** Without marks of Markdown. */
  readonly title: string;
  /** Markdown as it stands in the article; deeper headings of the article stay in it. */
  readonly lines: readonly string[];
}

/** Lessons that belong together. */
export interface ArticlePart {
  /** None where the article has no headings above its lessons. */
  readonly title: string | undefined;
  readonly lessons: readonly ArticleLesson[];
}

/** An article, split into lessons. */
export interface Article {
  readonly title: string | undefined;
  readonly parts: readonly ArticlePart[];
}

interface Section {
  readonly depth: number;
  readonly title: string;
  readonly lines: string[];
}

/** Words of a lesson where the article has no headings that say where one ends. */
const usualWords = 350;
/** A section of more words, with sections below it, is a part and not a lesson. */
const mostWords = 1500;
/** Lessons of one part, where the article has no parts. */
const usualPart = 8;

const countOf = (lines: readonly string[]): number => lines.join(' ').split(/\s+/).filter(Boolean).length;

/** Takes off what marks words in Markdown. */
export const plain = (text: string): string =>
  withoutTags(
    text
      .replace(/\s*\[#[^\]]*\]\s*$|\{#[^}]*\}\s*$|\s+#+\s*$/g, '')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1'),
  )
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Splits an article by its headings: the shallowest level of which there are several makes the lessons, a level above
 * it the parts. An article without headings is split between its paragraphs into lessons of about 350 words.
 * @param text Markdown, or plain text
 */
export function readArticle(text: string): Article {
  const { head, sections } = sectionsOf(text);
  const depths = [...new Set(sections.map(({ depth }) => depth))].toSorted();
  const countAt = (depth: number): number => sections.filter((each) => each.depth === depth).length;
  const [first] = sections;
  const isTitled = first !== undefined && countAt(first.depth) === 1 && first.depth === depths[0];
  const title = isTitled ? first.title : undefined;
  const rest = isTitled ? sections.slice(1) : sections;
  const opening = [...head, ...(isTitled ? first.lines : [])];
  const level = depths.find((depth) => depth >= 1 && rest.filter((each) => each.depth === depth).length > 0);
  if (level === undefined) return { title, parts: inParts(byParagraphs(opening)) };
  return { title, parts: byHeadings(rest, level, opening) };
}

function byHeadings(sections: readonly Section[], level: number, opening: readonly string[]): ArticlePart[] {
  const chapters = groupsAt(sections, level);
  const below = Math.min(...sections.filter(({ depth }) => depth > level).map(({ depth }) => depth));
  const isPart = (chapter: readonly Section[]): boolean =>
    chapter.filter(({ depth }) => depth === below).length > 1 &&
    chapter.reduce((sum, { lines }) => sum + countOf(lines), 0) > mostWords;
  const parts: ArticlePart[] = chapters.some(isPart)
    ? chapters.map((chapter) => {
        const [top, ...inner] = chapter;
        const lessons = groupsAt(inner, below).map(lessonOf);
        const own = top && countOf(top.lines) > 0 ? [{ title: top.title, lines: top.lines }] : [];
        return { title: top?.title, lessons: isPart(chapter) ? [...own, ...lessons] : [lessonOf(chapter)] };
      })
    : inParts(chapters.map(lessonOf));
  // What stands before the first heading opens the first lesson.
  return parts.map((part, at) => ({
    ...part,
    lessons: part.lessons.map((lesson, place) =>
      at === 0 && place === 0 ? { ...lesson, lines: [...opening, '', ...lesson.lines] } : lesson,
    ),
  }));
}

/** Sections in groups, each of which begins with a heading of a level. */
function groupsAt(sections: readonly Section[], level: number): Section[][] {
  const groups: Section[][] = [];
  for (const section of sections)
    if (section.depth <= level || groups.length === 0) groups.push([section]);
    else groups.at(-1)?.push(section);
  return groups;
}

function lessonOf([top, ...inner]: readonly Section[]): ArticleLesson {
  const deeper = inner.flatMap(({ depth, title, lines }) => ['', `${'#'.repeat(depth)} ${title}`, ...lines]);
  return { title: top?.title ?? '', lines: [...(top?.lines ?? []), ...deeper] };
}

function inParts(lessons: readonly ArticleLesson[]): ArticlePart[] {
  const count = Math.max(1, Math.ceil(lessons.length / usualPart));
  const size = Math.ceil(lessons.length / count);
  return Array.from({ length: count }, (_, at) => ({
    title: undefined,
    lessons: lessons.slice(at * size, (at + 1) * size),
  })).filter((part) => part.lessons.length > 0);
}

function byParagraphs(lines: readonly string[]): ArticleLesson[] {
  const paragraphs = lines
    .join('\n')
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== '');
  const words = paragraphs.map((each) => countOf([each]));
  const total = words.reduce((sum, each) => sum + each, 0);
  const wanted = Math.max(1, Math.min(paragraphs.length, Math.round(total / usualWords), 60));
  const lessons: string[][] = [];
  let sum = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (lessons.length === 0 || (sum >= (total / wanted) * lessons.length && lessons.length < wanted)) lessons.push([]);
    lessons.at(-1)?.push(paragraph, '');
    sum += words[at] ?? 0;
  }
  return lessons.map((each) => ({ title: opening(each[0] ?? ''), lines: each.join('\n').split('\n') }));
}

/** The beginning of a paragraph, as a title. */
function opening(paragraph: string): string {
  const [sentence = ''] = plain(paragraph.replace(/^[-*>\d.\s]+/, '')).split(/(?<=[.!?…:])\s/);
  const short = sentence.replace(/[.:;,]+$/, '');
  if (short.length <= 60) return short;
  return `${short.slice(0, 60).replace(/\s+\S*$/, '')}…`;
}

function sectionsOf(text: string): { head: string[]; sections: Section[] } {
  const lines = text.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
  const head: string[] = [];
  const sections: Section[] = [];
  let fence: string | undefined;
  for (const [at, line] of lines.entries()) {
    const [, mark] = /^ {0,3}(```+|~~~+)/.exec(line) ?? [];
    if (mark !== undefined) fence = fence === undefined ? mark : line.trim() === fence ? undefined : fence;
    const heading = fence === undefined ? headingAt(line, lines[at + 1]) : undefined;
    if (heading) sections.push({ ...heading, lines: [] });
    else if (fence === undefined && isUnderline(line, lines[at - 1])) continue;
    else (sections.at(-1)?.lines ?? head).push(line);
  }
  return { head, sections };
}

function headingAt(line: string, next = ''): { depth: number; title: string } | undefined {
  const [, marks, words = ''] = /^ {0,3}(#{1,6})\s+(.*)$/.exec(line) ?? [];
  if (marks !== undefined) return plain(words) === '' ? undefined : { depth: marks.length, title: plain(words) };
  if (!isUnderline(next, line)) return undefined;
  return { depth: next.trim().startsWith('=') ? 1 : 2, title: plain(line) };
}

/** `===` or `---` under a line of text makes a heading of it. */
const isUnderline = (line: string, before = ''): boolean =>
  /^ {0,3}(={2,}|-{3,})\s*$/.test(line) && /^ {0,3}[^\s#>|*+-]/.test(before) && plain(before) !== '';
