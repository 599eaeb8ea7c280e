import { encodeText } from '../../search/marks.ts';
import { normalise } from '../../search/normalise.ts';

const markup = /<!--[\s\S]*?-->|<(script|style|template|svg)\b[\s\S]*?<\/\1\s*>|<[a-zA-Z/!?](?:"[^"]*"|'[^']*'|[^'">])*>/g;

/**
 * A page as the search index reads it: its text nodes with one spelling for one word and with `đ` in two characters;
 * markup, attributes, addresses and ids stay as they are. Elements that touch get a space between them, which would
 * else make one word of two.
 */
export function indexableHtml(html: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { index, 0: tag } of html.matchAll(markup)) {
    parts.push(indexableText(html.slice(end, index)));
    if (index === end && tag.startsWith('<') && !tag.startsWith('</') && html.slice(0, index).endsWith('>')) parts.push(' ');
    parts.push(tag);
    end = index + tag.length;
  }
  return parts.join('') + indexableText(html.slice(end));
}

function indexableText(text: string): string {
  const characters = text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (entity, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x7f && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
  return encodeText(normalise(characters));
}
