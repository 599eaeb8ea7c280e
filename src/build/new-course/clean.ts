import { withoutComments, withoutTags } from '../finish/tree.ts';
import { plain } from './article.ts';

/** Text of a lesson, ready for MDX. */
export interface CleanText {
  readonly body: string;
  /** Ids of its headings of the second level, at least one. */
  readonly sections: readonly string[];
}

/** Ids that a page gives to parts of its own. */
const reserved = ['objectives', 'practice', 'prevents', 'checklist', 'summary', 'trainer', 'sources'];

/** An id or part of an address: lower-case ASCII words joined by hyphens, at most 48 letters. @param otherwise for a text without letters */
export function idOf(text: string, otherwise: string): string {
  const ascii = text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  const short = ascii.length > 48 ? ascii.slice(0, 48).replace(/-[^-]*$/, '') : ascii;
  return short.replace(/-+$/, '') || otherwise;
}

/** The same id, with a number where it is taken; notes it as taken. */
export function free(id: string, taken: Set<string>): string {
  let found = id;
  for (let number = 2; taken.has(found); number += 1) found = `${id}-${number}`;
  taken.add(found);
  return found;
}

/** Straight quotes and double spaces as they are printed; letters with their marks as one character. */
export function typeset(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00F0\u0256]/gu, 'đ')
    .replace(/[\u00D0\u0189]/gu, 'Đ')
    .replace(/(?<=^|[\s([{—–/“‘])"/gu, '“')
    .replaceAll('"', '”')
    .replace(/(?<=^|[\s([{—–/“])'/gu, '‘')
    .replaceAll("'", '’')
    .replace(/(?<=\S)[ \t\u00A0]{2,}(?=\S)/gu, ' ');
}

/**
 * Markdown of an article as MDX that the content check takes: headings from the second level on with ids, no HTML, no
 * pictures, no links inside the article's own site; what is code stays as it is.
 * @param heading of a text that has none
 */
export function cleanText(lines: readonly string[], heading: string): CleanText {
  const definitions = new Map(
    lines.flatMap((line): [string, string][] => {
      const [, name, url] = /^ {0,3}\[([^\]^]+)\]:\s*<?(\S+?)>?(?:\s+["'(].*)?$/.exec(line) ?? [];
      return name === undefined || url === undefined ? [] : [[name.toLowerCase(), url]];
    }),
  );
  const depths = lines.flatMap((line) => /^(#{1,6}) /.exec(line)?.[1]?.length ?? []);
  const top = Math.min(...depths);
  const taken = new Set(reserved);
  const sections: string[] = [];
  const written: string[] = [];
  let fence: string | undefined;
  for (const line of joinedLinks(withoutComments(lines.join('\n')).split('\n'))) {
    const [, mark] = /^ {0,3}(```+|~~~+)/.exec(line) ?? [];
    if (mark !== undefined) fence = fence === undefined ? mark : line.trim() === fence ? undefined : fence;
    if (fence !== undefined || mark !== undefined) {
      written.push(line);
      continue;
    }
    const [, marks, words = ''] = /^(#{1,6}) (.*)$/.exec(line) ?? [];
    if (marks === undefined) {
      written.push(cleanLine(line, definitions));
      continue;
    }
    const id = free(idOf(words, 'section'), taken);
    if (marks.length === top) sections.push(id);
    written.push(`${marks.length === top ? '##' : '###'} ${escaped(typeset(plain(words)))} [#${id}]`);
  }
  if (fence !== undefined) written.push(fence);
  const body = written
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (sections.length > 0) return { body, sections };
  const id = free(idOf(heading, 'section'), taken);
  const [first = '', ...rest] = body.split('\n\n');
  const title = `## ${heading} [#${id}]`;
  // Code may have empty lines: no heading is put into it.
  const parts = /^ {0,3}(?:```|~~~)/m.test(first) ? [title, body] : [first, title, ...rest];
  return { body: parts.filter(Boolean).join('\n\n'), sections: [id] };
}

/** Lines outside code; where one ends within the words of a link, the next one follows on it. */
function joinedLinks(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let fence: string | undefined;
  let isText = false;
  for (const line of lines) {
    const [, mark] = /^ {0,3}(```+|~~~+)/.exec(line) ?? [];
    const last = joined.at(-1) ?? '';
    if (isText && mark === undefined && /\[[^\][]*$/.test(last) && line.includes(']'))
      joined[joined.length - 1] = `${last} ${line.trim()}`;
    else joined.push(line);
    if (mark !== undefined) fence = fence === undefined ? mark : line.trim() === fence ? undefined : fence;
    isText = fence === undefined && mark === undefined;
  }
  return joined;
}

function cleanLine(line: string, definitions: ReadonlyMap<string, string>): string {
  // A rule, an underline, a definition: none of them is text.
  if (/^ {0,3}(?:([-*_])(?:\s*\1){2,}|=+|-+)\s*$/.test(line) || /^ {0,3}\[[^\]]+\]:\s/.test(line)) return '';
  const [lead = ''] = /^\s*(?:>\s?|[-*+]\s+|\d+[.)]\s+)*/.exec(line) ?? [];
  // Code stays as it is, and may stand in the words of a link.
  const code: string[] = [];
  const words = line.slice(lead.length).replace(/`+[^`]*`+/g, (part) => `\u0001${code.push(part) - 1}\u0001`);
  const text = cleanWords(words, definitions).replace(/\u0001(\d+)\u0001/g, (_, at: string) => code[Number(at)] ?? '');
  // MDX takes these words at the beginning of a paragraph for code.
  return lead + text.replace(/^(import|export)\b/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

const isOutside = (url: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(url);

function cleanWords(text: string, definitions: ReadonlyMap<string, string>): string {
  const links: string[] = [];
  const keep = (words: string, url: string): string => {
    if (!isOutside(url)) return words;
    const address = url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
    links.push(`(${address.replaceAll('(', '%28').replaceAll(')', '%29')})`);
    return `[${words}]\u0000${links.length - 1}\u0000`;
  };
  const linked = text
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, '')
    .replace(/\[\s*\](?:\([^)]*\)|\[[^\]]*\])/g, '')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/gi, (_, url: string) => keep(url, url))
    .replace(
      /\[((?:[^\][]|\[[^\]]*\])*)\]\(<?((?:[^()\s>]|\([^()\s>]*\))*)>?(?:\s+["'][^)]*)?\)/g,
      (_, words: string, url: string) => keep(words, url),
    )
    .replace(/\[([^\]]+)\]\[([^\]]*)\]/g, (_, words: string, name: string) =>
      keep(words, definitions.get((name || words).toLowerCase()) ?? ''),
    )
    .replace(/(?<![\w/([])https?:\/\/[^\s<>)\]"'“”‘’]+[^\s<>)\].,;:!?"'“”‘’]/gi, (url) => keep(url, url));
  const bare = withoutTags(linked, (name) => (name === 'br' ? ' ' : ''));
  return escaped(typeset(bare)).replace(/\u0000(\d+)\u0000/g, (_, at: string) => links[Number(at)] ?? '');
}

const escaped = (text: string): string =>
  text
    .replace(/(?<!\\)[{}]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/&(?!#?\w+;)/g, '&amp;');
