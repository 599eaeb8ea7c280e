import { createHash } from 'node:crypto';
import type { IndexFile } from 'pagefind';
import { decodeText } from '../../core/search/marks.ts';
import { arrayOf, itemsOf, text, textOf, type Item } from './cbor.ts';
import { pack, unpack } from './packed.ts';

/** A chunk is closed with the first letter that ends beyond so many bytes before compression. */
const chunkSize = 2_000;
/** On a large site it is closed inside a letter too: a beginning of one letter then finds a part of its words. */
const mostOfLetter = 24_000;

/**
 * Cuts one language's index into a chunk for every few first letters, so that a query loads the words of its own
 * letters instead of all words of a small site. While letters are whole, the beginning of a word finds all its ends.
 * @param files all files of Pagefind
 * @param hash the language's hash in the entry file
 * @returns the files with new chunks and a new table of chunks; the same pages give the same files
 */
export function withSmallChunks(files: readonly IndexFile[], hash: string): IndexFile[] {
  const metaPath = `pagefind.${hash}.pf_meta`;
  const metaFile = files.find(({ path }) => path === metaPath);
  if (!metaFile) throw new Error(`Pagefind wrote no ${metaPath}`);
  const meta = unpack(metaFile.content);
  const [version, pages, table, filters, ...rest] = itemsOf(meta, 0);
  if (!version || !pages || !table || !filters)
    throw new Error('The table of chunks is not where Pagefind used to have it');
  const language = hash.split('_')[0] ?? '';
  const tables = (item: Item): string[][] =>
    itemsOf(meta, item.start).map(({ start }) => itemsOf(meta, start).map((each) => textOf(meta, each)));
  const oldChunks = tables(table).map((row) => `index/${row[2]}.pf_index`);
  const chunks = chunksOf(oldChunks.flatMap((path) => wordsOf(contentOf(files, path)))).map((chunk) => {
    const content = arrayOf([arrayOf(chunk.map(({ bytes }) => bytes))]);
    const name = nameOf(language, content);
    const row = arrayOf([text(chunk[0]?.word ?? ''), text(chunk.at(-1)?.word ?? ''), text(name)]);
    return { row, file: { path: `index/${name}.pf_index`, content: pack(content) } };
  });
  const oldFilters = tables(filters).map(([filter = '', name = '']) => ({ filter, path: `filter/${name}.pf_filter` }));
  const sortedFilters = oldFilters.toSorted(byKey(({ filter }) => filter)).map(({ filter, path }) => {
    const content = sortedFilter(contentOf(files, path));
    const name = nameOf(language, content);
    return {
      row: arrayOf([text(filter), text(name)]),
      file: { path: `filter/${name}.pf_filter`, content: pack(content) },
    };
  });
  const slice = ({ start, end }: Item): Buffer => meta.subarray(start, end);
  const rows = (made: readonly { row: Buffer }[]): Buffer => arrayOf(made.map(({ row }) => row));
  const newMeta = arrayOf([slice(version), slice(pages), rows(chunks), rows(sortedFilters), ...rest.map(slice)]);
  const newHash = nameOf(language, newMeta);
  const gone = new Set([metaPath, ...oldChunks, ...oldFilters.map(({ path }) => path)]);
  const kept = files
    .filter(({ path }) => !gone.has(path))
    .map((file) => (file.path === 'pagefind-entry.json' ? withHash(file, hash, newHash) : file));
  return [
    ...kept,
    { path: `pagefind.${newHash}.pf_meta`, content: pack(newMeta) },
    ...[...chunks, ...sortedFilters].map(({ file }) => file),
  ];
}

const byKey =
  <T>(key: (item: T) => string) =>
  (one: T, other: T): number =>
    key(one) < key(other) ? -1 : 1;

function contentOf(files: readonly IndexFile[], path: string): Buffer {
  const file = files.find((each) => each.path === path);
  if (!file) throw new Error(`Pagefind wrote no ${path}`);
  return unpack(file.content);
}

function nameOf(language: string, content: Buffer): string {
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}

function withHash({ path, content }: IndexFile, from: string, to: string): IndexFile {
  return {
    path,
    content: Buffer.from(
      Buffer.from(content)
        .toString()
        .replace(`"${from}"`, () => `"${to}"`),
    ),
  };
}

/** Pagefind writes a filter's values in another order in every run. */
function sortedFilter(bytes: Buffer): Buffer {
  const [name, values] = itemsOf(bytes, 0);
  if (!name || !values) throw new Error('A filter of Pagefind is not made as it used to be');
  const each = itemsOf(bytes, values.start).map(({ start, end }) => bytes.subarray(start, end));
  return arrayOf([bytes.subarray(name.start, name.end), arrayOf(each.toSorted(Buffer.compare))]);
}

interface Word {
  readonly word: string;
  readonly bytes: Buffer;
}

function wordsOf(bytes: Buffer): Word[] {
  const [list, ...others] = itemsOf(bytes, 0);
  if (!list || others.length > 0) throw new Error('A chunk of Pagefind is not a list of words');
  return withoutTwins(
    itemsOf(bytes, list.start).flatMap(({ start, end }) => {
      const [word, pages, forms] = itemsOf(bytes, start);
      if (!word || !pages || !forms) throw new Error('A word of Pagefind is not made as it used to be');
      const kept = formsWithoutTwins(bytes, forms);
      const entry = kept
        ? arrayOf([bytes.subarray(word.start, word.end), bytes.subarray(pages.start, pages.end), arrayOf(kept)])
        : bytes.subarray(start, end);
      return [{ word: textOf(bytes, word), bytes: entry }];
    }),
  );
}

/** Pagefind keeps a word that touches a quotation mark twice, with the mark and without. */
function withoutTwins(words: readonly Word[]): Word[] {
  const known = new Set(words.map(({ word }) => word));
  return words.filter(({ word }) => {
    const plain = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return plain === word || !known.has(plain);
  });
}

/** It also keeps `đã`, which it gets as d, U+0335, ã, a second time as `dã`. @returns nothing when no form is such a twin */
function formsWithoutTwins(bytes: Buffer, { start }: Item): Buffer[] | undefined {
  const forms = itemsOf(bytes, start).map((form) => {
    const [word, pages] = itemsOf(bytes, form.start);
    if (!word || !pages) throw new Error('A form of a word of Pagefind is not made as it used to be');
    return {
      text: textOf(bytes, word),
      pages: bytes.subarray(pages.start, pages.end),
      bytes: bytes.subarray(form.start, form.end),
    };
  });
  const kept = forms.filter(({ text: form, pages }) =>
    forms.every(
      (other) =>
        other.text === form || decodeText(other.text).replaceAll('đ', 'd') !== form || !other.pages.equals(pages),
    ),
  );
  return kept.length < forms.length ? kept.map((form) => form.bytes) : undefined;
}

function chunksOf(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let size = Infinity;
  let letter = '';
  for (const each of words) {
    const first = String.fromCodePoint(each.word.codePointAt(0) ?? 0);
    if ((size > chunkSize && first !== letter) || size > mostOfLetter) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(each);
    size += each.bytes.length;
    letter = first;
  }
  return chunks;
}
