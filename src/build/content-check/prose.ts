import type { MdxFile } from './parse-mdx.ts';
import type { Located, Path } from './source-file.ts';

/** A run of text that somebody reads. */
export interface Prose {
  readonly language: string;
  readonly text: string;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Nobody reads it: it is what people may type into the search. */
  readonly isTyped: boolean;
}

/** 1-based line of a character. */
export function lineAt({ text, line }: Prose, index: number): number {
  return line + (text.slice(0, index).match(/\n/g)?.length ?? 0);
}

/** A character with what stands beside it, for telling where it is. */
export function around({ text }: Prose, index: number): string {
  return `“${text.slice(Math.max(0, index - 20), index + 20).replace(/\s/g, ' ')}”`;
}

/** Keys whose values are ids, addresses and names of files, even inside a text of a language. */
const codes: ReadonlySet<string> = new Set(['id', 'slug', 'section', 'sources', 'taught', 'file', 'calendarFile']);
/** Whether a value is for machines; words of the interface may have the same key. */
const isCode = (key: string, value: unknown): boolean =>
  key === 'locale' || (codes.has(key) && (typeof value !== 'string' || /^[a-z\d-]+$/.test(value)));
/** Places that a value is put into, and endings of file names. */
const noWords = /\{\w+\}|\[\[\w+\]\]|(?<!\p{L})\.[a-z]{2,4}(?!\p{L})/gu;

/** How a YAML file holds its texts. */
export interface YamlTexts {
  /** The languages whose codes mark a text: `{ vi: …, en: … }`. */
  readonly languages: readonly string[];
  /** The language of a file that is in one language, as of `ui/vi.yaml` and of front matter. */
  readonly whole?: string | undefined;
  /** All of it is what people type, as `synonyms.yaml`. */
  readonly isTyped?: boolean;
}

interface Place {
  readonly path: Path;
  readonly language: string | undefined;
  readonly isTyped: boolean;
}

/** A text whose line is looked up when somebody asks for it. */
class YamlText implements Prose {
  readonly language: string;
  readonly text: string;
  readonly isTyped: boolean;
  readonly #lineOf: () => number;

  constructor(language: string, text: string, isTyped: boolean, lineOf: () => number) {
    this.language = language;
    this.text = text;
    this.isTyped = isTyped;
    this.#lineOf = lineOf;
  }

  get line(): number {
    return this.#lineOf();
  }
}

/** The texts of a YAML file. */
export function* proseOfYaml(located: Located, texts: YamlTexts): Generator<Prose> {
  function* walk(value: unknown, { path, language, isTyped }: Place): Generator<Prose> {
    if (typeof value === 'string') {
      if (language) yield new YamlText(language, value.replace(noWords, '0'), isTyped, () => located.lineOf(path));
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) yield* walk(item, { path: [...path, index], language, isTyped });
    } else if (value instanceof Object) {
      for (const [key, item] of Object.entries(value).filter((entry) => !isCode(...entry))) {
        yield* walk(item, {
          path: [...path, key],
          language: texts.whole ?? (texts.languages.includes(key) ? key : language),
          isTyped: isTyped || key === 'also',
        });
      }
    }
  }
  yield* walk(located.value, { path: [], language: texts.whole, isTyped: texts.isTyped ?? false });
}

/** The texts of an MDX file's body and front matter. */
export function* proseOfMdx(file: MdxFile, languages: readonly string[], language: string): Generator<Prose> {
  yield* proseOfYaml(file.frontMatter, { languages, whole: language });
  const read = { isTyped: false, language };
  for (const { text, line, lang } of file.texts) yield { ...read, language: lang ?? language, text, line };
  for (const { alt, line } of file.images) yield { ...read, text: alt, line };
  for (const { attributes, line } of file.components) {
    const title = attributes['title'];
    if (typeof title === 'string') yield { ...read, text: title, line };
  }
}
