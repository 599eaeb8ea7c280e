import { createHash } from 'node:crypto';
import type { IndexFile } from 'pagefind';
import { arrayOf, itemsOf, text, textOf } from './cbor.ts';
import { pack, unpack } from './packed.ts';

/** A chunk is closed with the first letter that ends beyond so many bytes before compression. */
const chunkSize = 4_000;

/**
 * Cuts one language's index into a chunk for every few first letters, so that a query loads the words of its own
 * letters instead of all words of a small site. Letters are never cut: the beginning of a word finds all its ends.
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
  const old = itemsOf(meta, table.start).map(({ start }) => itemsOf(meta, start).map((item) => textOf(meta, item))[2] ?? '');
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
  return [...files.filter(({ path }) => !gone.has(path)), { path: metaPath, content: pack(newMeta) }, ...made.map(({ file }) => file)];
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
  return itemsOf(bytes, list.start).flatMap(({ start, end }) => {
    const [word] = itemsOf(bytes, start);
    return word ? [{ word: textOf(bytes, word), bytes: bytes.subarray(start, end) }] : [];
  });
}

function chunksOf(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let size = Infinity;
  let letter = '';
  for (const each of words) {
    const first = String.fromCodePoint(each.word.codePointAt(0) ?? 0);
    if (size > chunkSize && first !== letter) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(each);
    size += each.bytes.length;
    letter = first;
  }
  return chunks;
}
