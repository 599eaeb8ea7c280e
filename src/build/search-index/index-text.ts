import { changeTexts, type Document, type Element } from '../finish/tree.ts';
import { functionWords } from '../../core/search/function-words.ts';
import { boundary, encodeText, namesEnd, nameWeight, otherNameWeight } from '../../core/search/marks.ts';
import { normalise, wordsOf } from '../../core/search/normalise.ts';

/** Elements at whose end a sentence ends too. */
const blocks: ReadonlySet<string> = new Set(
  'p li h1 h2 h3 h4 h5 h6 dd dt td th div section blockquote figcaption summary legend label button br'.split(' '),
);
const isHeading = ({ name }: Element): boolean => /^h[1-6]$/.test(name);

/**
 * Makes a record as the search index reads it: its texts with one spelling for one word, with `đ` in two characters and
 * with a sign between sentences; elements, addresses and ids stay as they are. Elements that touch get a space between
 * them, which would else make one word of two.
 * @param tree changed in place
 */
export function makeIndexable(tree: Document): void {
  let inHeading = false;
  let open = false;
  changeTexts(tree, {
    text: (text) => {
      open ||= text.trim() !== '';
      return indexableText(text, !inHeading);
    },
    open: (element, followsText) => {
      if (isHeading(element)) inHeading = true;
      return followsText ? '' : ' ';
    },
    close: (element) => {
      if (isHeading(element)) inHeading = false;
      if (!open || !blocks.has(element.name) || inHeading) return '';
      open = false;
      return ` ${boundary} `;
    },
  });
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

function indexableText(text: string, cutSentences: boolean): string {
  const sentences = cutSentences ? text.replace(/(?<=[\p{L}\p{N}][.!?…]+["”’»)]*)\s+(?=\S)/gu, ` ${boundary} `) : text;
  return encodeText(normalise(sentences));
}
