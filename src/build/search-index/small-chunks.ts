import { createHash } from 'node:crypto';
import type { IndexFile } from 'pagefind';
import { decodeText } from '../../search/marks.ts';
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
 * @returns the files with new chunks and a new table of chunks
 */
export function withSmallChunks(files: readonly IndexFile[], hash: string): IndexFile[] {
  const metaPath = `pagefind.${hash}.pf_meta`;
  const metaFile = files.find(({ path }) => path === metaPath);
  if (!metaFile) throw new Error(`Pagefind wrote no ${metaPath}`);
  const meta = unpack(metaFile.content);
  const [version, pages, table, ...rest] = itemsOf(meta, 0);
  if (!version || !pages || !table) throw new Error('The table of chunks is not where Pagefind used to have it');
  const old = itemsOf(meta, table.start).map(
    ({ start }) => itemsOf(meta, start).map((item) => textOf(meta, item))[2] ?? '',
  );
  const words = old.flatMap((name) => wordsOf(files, name));
  const made = chunksOf(words).map((chunk) => {
    const content = arrayOf([arrayOf(chunk.map(({ bytes }) => bytes))]);
    const name = `${hash.split('_')[0]}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
    const entry = arrayOf([text(chunk[0]?.word ?? ''), text(chunk.at(-1)?.word ?? ''), text(name)]);
    return { entry, file: { path: `index/${name}.pf_index`, content: pack(content) } };
  });
  const slice = ({ start, end }: { start: number; end: number }): Buffer => meta.subarray(start, end);
  const newMeta = arrayOf([slice(version), slice(pages), arrayOf(made.map(({ entry }) => entry)), ...rest.map(slice)]);
  const gone = new Set([metaPath, ...old.map((name) => `index/${name}.pf_index`)]);
  return [
    ...files.filter(({ path }) => !gone.has(path)),
    { path: metaPath, content: pack(newMeta) },
    ...made.map(({ file }) => file),
  ];
}

interface Word {
  readonly word: string;
  readonly bytes: Buffer;
}

function wordsOf(files: readonly IndexFile[], name: string): Word[] {
  const file = files.find(({ path }) => path === `index/${name}.pf_index`);
  if (!file) throw new Error(`Pagefind wrote no index/${name}.pf_index`);
  const bytes = unpack(file.content);
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
