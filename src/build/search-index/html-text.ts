import { boundary, encodeText } from '../../search/marks.ts';
import { normalise } from '../../search/normalise.ts';

const markup =
  /<!--[\s\S]*?-->|<(script|style|template|svg)\b[\s\S]*?<\/\1\s*>|<[a-zA-Z/!?](?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** Elements at whose end a sentence ends too. */
const blockEnd =
  /^<\/(p|li|h[1-6]|d[dt]|t[dh]|div|section|blockquote|figcaption|summary|legend|label|button|br)\b|^<br\b/i;
const heading = /^<(\/?)h[1-6]\b/i;

/**
 * A page as the search index reads it: its text nodes with one spelling for one word, with `đ` in two characters and
 * with a sign between sentences; markup, attributes, addresses and ids stay as they are. Elements that touch get a
 * space between them, which would else make one word of two.
 */
export function indexableHtml(page: string): string {
  const html = searchedPart(page);
  const parts: string[] = [];
  let end = 0;
  let inHeading = false;
  let open = false;
  for (const { index, 0: tag } of html.matchAll(markup)) {
    const text = html.slice(end, index);
    const isText = text.trim() !== '';
    open ||= isText;
    parts.push(indexableText(text, !inHeading));
    if (text === '' && index > 0 && /^<[a-z]/i.test(tag)) parts.push(' ');
    parts.push(tag);
    const [found, closes] = heading.exec(tag) ?? [];
    if (found !== undefined) inHeading = closes === '';
    if (open && blockEnd.test(tag) && !inHeading) {
      parts.push(` ${boundary} `);
      open = false;
    }
    end = index + tag.length;
  }
  return parts.join('') + indexableText(html.slice(end), false);
}

/** A page's language and the part that search looks into, without the quiz, which it never finds. */
function searchedPart(html: string): string {
  const [main] = /<main\b[^>]*\sdata-pagefind-body\b[\s\S]*<\/main>/.exec(html) ?? [];
  if (main === undefined) return html;
  const [root = '<html>'] = /<html\b[^>]*>/.exec(html) ?? [];
  return `${root}<body>${main.replace(/<quiz-set\b[\s\S]*?<\/quiz-set>/g, '')}</body></html>`;
}

function indexableText(text: string, cutSentences: boolean): string {
  const characters = text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (entity, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x7f && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
  const sentences = cutSentences
    ? characters.replace(/(?<=[\p{L}\p{N}][.!?…]+["”’»)]*)\s+(?=\S)/gu, ` ${boundary} `)
    : characters;
  return encodeText(normalise(sentences));
}
