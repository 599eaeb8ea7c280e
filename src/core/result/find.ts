import { longestLink, isWhole } from './link.ts';

/** Most results at once, and longest text that is searched for them, in characters. */
export const mostLinks = 500;
export const longestText = 3_000_000;

/** Marks that are looked at in one text: most lead to nothing in a text made to keep a page busy. */
const mostMarks = 4 * mostLinks;

/** The results in a text. */
export interface Found {
  /** As they were made, each once, in their order. */
  readonly links: readonly string[];
  /** How many were left out because they are longer than a result can be. */
  readonly tooLong: number;
  /** There may be more than were looked at. */
  readonly more: boolean;
}

/**
 * `#r=`, also as mail and chat write it: percent-encoded once or several times, where one link carries another, or as
 * quoted-printable.
 */
const mark = /(?:#|%(?:25)*23)r(?:=3D(?=\d{1,4}\.)|=|%(?:25)*3D)/gi;

/** Signs that nobody sees, which programs put into what they deliver. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Where a line was folded, with the signs of a quotation. */
const fold = /=?[ \t]*\r?\n[ \t>]*/y;

/** What a link consists of. */
const signs = /[\w.-]*/y;

/** The shape of a result, without punctuation that follows it in a sentence; of a result cut short, its beginning. */
const shape = /^[\w-]+(?:\.[\w-]+(?:\.[a-z\d]+)?)?/;

/**
 * The results in a text: links, or what stands behind their mark, in any order and between other words.
 * @returns undefined when the text is longer than any that would be read
 */
export function findResults(text: string): Found | undefined {
  if (text.length > longestText) return undefined;
  const plain = text.replace(unseen, '').replace(/%(?:25)*2E/gi, '.');
  const links = new Set<string>();
  let [tooLong, marks] = [0, 0];
  for (const { 0: found, index } of plain.matchAll(mark)) {
    marks += 1;
    if (links.size === mostLinks || marks > mostMarks) return { links: [...links], tooLong, more: true };
    const begin = index + found.length;
    const link = linkAt(plain.slice(begin, begin + 2 * longestLink));
    if (link.length > longestLink) tooLong += 1;
    else if (link !== '') links.add(link);
  }
  return { links: [...links], tooLong, more: false };
}

/** The result with which a text begins, put together again where its lines were folded. */
function linkAt(text: string): string {
  const [simple = ''] = shape.exec(text) ?? [];
  if (isWhole(simple)) return simple;
  let joined = '';
  for (let at = 0; at < text.length; at += stepOver(fold, text, at)) {
    const own = stepOver(signs, text, at);
    joined += text.slice(at, at + own);
    at += own;
    const [link = ''] = shape.exec(joined) ?? [];
    if (/\.[a-z\d]{1,11}$/.test(link) && isWhole(link)) return link;
    // Past the checksum nothing can follow.
    if (/\.[\w-]+\.[a-z\d]{12}/.test(joined) || stepOver(fold, text, at) === 0) break;
  }
  return simple;
}

/** How long a match of a sticky pattern is. */
function stepOver(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
