import { functionWords } from '../../core/search/function-words.ts';
import { boundary, encodeText, namesEnd, nameWeight, otherNameWeight } from '../../core/search/marks.ts';
import { normalise, wordsOf } from '../../core/search/normalise.ts';

const markup =
  /<!--[\s\S]*?-->|<(script|style|template|svg)\b[\s\S]*?<\/\1\s*>|<[a-zA-Z/!?](?:"[^"]*"|'[^']*'|[^'">])*>/g;

/** Elements at whose end a sentence ends too. */
const blockEnd =
  /^<\/(p|li|h[1-6]|d[dt]|t[dh]|div|section|blockquote|figcaption|summary|legend|label|button|br)\b|^<br\b/i;
const heading = /^<(\/?)h[1-6]\b/i;
const image = /^<img\b/i;

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
    // Pagefind makes the first picture's address searchable, with the folder that the site is served from.
    if (!image.test(tag)) parts.push(tag);
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

/** What a page is called. */
export interface Names {
  /** Its title and its names in menus. */
  readonly names: readonly string[];
  /** What else people call it. */
  readonly otherNames: readonly string[];
}

/**
 * Names of a page as the index gets them: each word with its weight, a sign between names, and one after the last.
 * @param little function words: a name is found without them too
 */
export function namesHtml({ names, otherNames }: Names, little: readonly (readonly string[])[] = []): string {
  const own = names.map(wordsOf);
  const others = otherNames.map(wordsOf);
  const bare = [...own, ...others].map((words) => {
    const isLittle = functionWords(words, little);
    return words.filter((_, index) => !isLittle[index]);
  });
  const written = new Map<string, string>();
  const write = (words: readonly string[], weights: Weights): void => {
    const name = words.join(' ');
    if (name !== '' && !written.has(name)) written.set(name, nameHtml(words, weights));
  };
  for (const words of own) write(words, nameWeight);
  for (const words of [...others, ...bare.filter(({ length }) => length > 1)]) write(words, otherNameWeight);
  const all = [...written.values()].join(` ${boundary} `);
  return all === '' ? '' : `<p>${encodeText(all)} ${boundary} ${namesEnd}</p>`;
}

type Weights = Readonly<Record<keyof typeof nameWeight, number>>;

function nameHtml(words: readonly string[], { only, first, middle, last }: Weights): string {
  const weightAt = (index: number): number => (index === 0 ? first : index === words.length - 1 ? last : middle);
  return words
    .map((word, at) => `<b data-pagefind-weight="${words.length === 1 ? only : weightAt(at)}">${word}</b>`)
    .join(' ');
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
