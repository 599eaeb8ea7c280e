import type { Values } from '../messages/messages.ts';

/** What an author did in a text that is not MDX, and where. */
export interface MdxSlip {
  /** 1-based. */
  readonly line: number;
  /** Key of the message. */
  readonly key: string;
  readonly values: Values;
}

/**
 * Reads what the parser says of a text: `line:column: ` and a sentence in English.
 * @param source the whole file
 * @param message the parser's
 */
export function mdxSlip(source: string, message: string): MdxSlip {
  const lines = source.split('\n');
  const [, at = '1', said = message] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [];
  const line = Number(at);
  const text = (lines[line - 1] ?? '').trim().slice(0, 120);
  const unclosed = /^Expected a closing tag for `<([^`>]*)>` \((\d+):/.exec(said);
  if (unclosed) return unclosedTag(lines, unclosed[1] ?? '', Number(unclosed[2]));
  const mismatched =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):/.exec(said);
  if (mismatched) return mismatchedTag(lines, line, mismatched[1] ?? '', mismatched[2] ?? '', Number(mismatched[3]));
  const unopened = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(said);
  if (unopened) return { line, key: 'mdx-syntax.unopened', values: { tag: unopened[1] ?? '' } };
  const apart = /^Expected the closing tag `<\/([^`>]*)>`/.exec(said);
  if (apart) return paragraph(lines, line, apart[1] ?? '');
  if (said.includes('(U+0021) before name')) return { line, key: 'mdx-syntax.comment', values: { text } };
  if (/expression|brace/.test(said)) return brace(lines, line);
  if (/^Unexpected character/.test(said)) return { line, key: 'mdx-syntax.tag', values: { text } };
  return { line, key: 'mdx-syntax', values: { text } };
}

/** A tag is not closed; or it is, in another paragraph than it was opened in. */
function unclosedTag(lines: readonly string[], tag: string, line: number): MdxSlip {
  const opening = (lines[line - 1] ?? '').trim();
  const closed = lines.findIndex((each, index) => index >= line && each.includes(`</${tag}>`));
  const isOpenedInText = !new RegExp(`^<${tag}[^>]*>$`).test(opening) && !opening.includes(`</${tag}>`);
  if (closed >= 0 && isOpenedInText && !lines.slice(line, closed).some((each) => each.includes(`<${tag}`)))
    return { line, key: 'mdx-syntax.paragraph', values: { tag, text: opening.slice(0, 120) } };
  return { line, key: 'mdx-syntax.unclosed', values: { tag } };
}

/** Of a closing tag and the opening one before it, one is wrong: a name that is there only once is misspelt. */
function mismatchedTag(
  lines: readonly string[],
  line: number,
  closing: string,
  opening: string,
  from: number,
): MdxSlip {
  const isOpened = lines.slice(0, line).some((each) => new RegExp(`<${closing}[\\s>]`).test(each));
  return isOpened
    ? { line: from, key: 'mdx-syntax.unclosed', values: { tag: opening } }
    : { line, key: 'mdx-syntax.unopened', values: { tag: closing } };
}

/** The closing tag stands at the end of a paragraph: the parser names where that begins. */
function paragraph(lines: readonly string[], line: number, tag: string): MdxSlip {
  const at = lines.findIndex((each, index) => index >= line - 1 && each.includes(`</${tag}>`));
  const place = at < 0 ? line : at + 1;
  return {
    line: place,
    key: 'mdx-syntax.paragraph',
    values: { tag, text: (lines[place - 1] ?? '').trim().slice(0, 120) },
  };
}

/** A brace that is not closed is noticed at the end of its paragraph. */
function brace(lines: readonly string[], line: number): MdxSlip {
  let at = line;
  while (at > 1 && !/(?<!\\)\{/.test(lines[at - 1] ?? '')) at -= 1;
  return { line: at, key: 'mdx-syntax.brace', values: { text: (lines[at - 1] ?? '').trim().slice(0, 120) } };
}

/** Of a file whose front matter begins and does not end: the line before which it should. */
export function frontMatterEnd(source: string): number | undefined {
  const lines = source.split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const at = lines.findIndex((each, index) => index > 0 && /^(?:<|#{2,} |---)/.test(each));
  return at < 0 ? lines.length : at + 1;
}
