import { close, createIndex, type IndexFile } from 'pagefind';
import type { SearchWords } from '../../schemas/search-words.ts';
import type { Synonyms } from '../../schemas/synonyms.ts';
import { siteName } from '../../core/search/index-files.ts';
import { decodeText } from '../../core/search/marks.ts';
import { writeVocabulary } from '../../core/search/vocabulary.ts';
import { printHtml, type Document } from '../finish/tree.ts';
import { makeIndexable } from './index-text.ts';
import type { PageFacts } from './page-facts.ts';
import { pack, unpack } from './packed.ts';
import { recordsOf } from './records.ts';
import { pagefindScript } from './pagefind-script.ts';
import { withSmallChunks } from './small-chunks.ts';

/** A built page. */
export interface Page {
  /** Its path in the site, such as `part/index.html`. */
  readonly path: string;
  readonly tree: Document;
  /** What the course's data say of it. */
  readonly facts?: PageFacts | undefined;
}

/** What people type, by language. */
export interface TypedWords {
  /** Groups of phrases of one meaning. */
  readonly synonyms?: Synonyms;
  readonly words?: SearchWords;
}

/** Pagefind's files that the site's own search does not use: its interfaces and its worker. */
const unused = /(^|\/)pagefind-(ui|modular-ui|component-ui|highlight|worker|playground)\b/;

/** A search index that is being made. */
export interface OpenIndex {
  /**
   * Takes in the records of a page, whose tree is not needed afterwards. The order of the pages decides their numbers:
   * by their paths, the same site has the same index.
   */
  readonly add: (page: Page) => Promise<void>;
  /** @returns every file of the `pagefind` folder, the vocabularies among them, in a fixed order */
  readonly files: (typed: TypedWords) => Promise<IndexFile[]>;
  /** Ends Pagefind, whether or not the index was made. */
  readonly close: () => Promise<void>;
}

/** Begins an index without a page. To be closed in any case. */
export async function beginIndex(): Promise<OpenIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  const failed: string[] = [];
  let reading: Promise<void> | undefined;
  return {
    add: async ({ path, tree, facts }) => {
      for (const { url, tree: record } of recordsOf(path, tree, facts)) {
        makeIndexable(record);
        const content = printHtml(record);
        // One at a time; the next is prepared meanwhile.
        await reading;
        reading = index.addHTMLFile({ url, content }).then(({ errors: told }) => void failed.push(...told));
      }
    },
    files: async (typed) => {
      await reading;
      const made = await index.getFiles();
      failed.push(...made.errors);
      if (failed.length > 0) throw new Error(failed.join('\n'));
      return finished(made.files, typed);
    },
    close: async () => {
      await close();
    },
  };
}

/** Indexes pages that are all there. @returns as {@link OpenIndex.files} */
export async function indexPages(pages: readonly Page[], typed: TypedWords = {}): Promise<IndexFile[]> {
  const index = await beginIndex();
  try {
    for (const page of pages.toSorted((one, other) => (one.path < other.path ? -1 : 1))) await index.add(page);
    return await index.files(typed);
  } finally {
    await index.close();
  }
}

async function finished(made: readonly IndexFile[], { synonyms, words }: TypedWords): Promise<IndexFile[]> {
  const entry = made.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) throw new Error('Pagefind wrote no pagefind-entry.json');
  let files = made.filter(({ path }) => !unused.test(path));
  const vocabularies: IndexFile[] = [];
  for (const [language, hash] of languagesOf(entry)) {
    files = withSmallChunks(files, hash);
    const fragments = files.flatMap(({ path, content }) => {
      const [, id] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
      return id?.startsWith(`${language}_`) ? [{ id, ...fragmentOf(content) }] : [];
    });
    const idsOf = (...kinds: string[]): string[] =>
      fragments.flatMap(({ id, kind }) => (kind !== undefined && kinds.includes(kind) ? [id] : [])).sort();
    const vocabulary = writeVocabulary(
      fragments.map(({ text }) => text),
      {
        synonyms: [...(synonyms?.[language] ?? []), ...(words?.[language]?.slips ?? [])],
        nearest: words?.[language]?.nearest ?? [],
        little: words?.[language]?.little ?? [],
        foreign: words?.[language]?.foreign ?? [],
        aside: idsOf('page'),
        trainers: idsOf('trainer'),
      },
    );
    vocabularies.push({ path: `vocabulary.${language}.txt`, content: Buffer.from(vocabulary) });
  }
  const changed = files.map(async ({ path, content }) => {
    if (path === 'pagefind.js')
      return { path, content: Buffer.from(await pagefindScript(Buffer.from(content).toString())) };
    // Few hosts compress WebAssembly by themselves: it stays packed, as all of the index is.
    if (path.startsWith('wasm.')) return { path: siteName(path), content: pack(unpack(content)) };
    if (path === entry.path) return { path, content: Buffer.from(sorted(content)) };
    return { path: siteName(path), content };
  });
  return [...(await Promise.all(changed)), ...vocabularies].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function languagesOf({ content }: IndexFile): [string, string][] {
  const parsed: unknown = JSON.parse(Buffer.from(content).toString());
  const languages = isRecord(parsed) && isRecord(parsed['languages']) ? parsed['languages'] : {};
  return Object.entries(languages).map(([language, value]) => {
    const hash = isRecord(value) ? value['hash'] : undefined;
    if (typeof hash !== 'string') throw new Error(`pagefind-entry.json has no hash for ${language}`);
    return [language, hash];
  });
}

/** The entry file with its languages in order: Pagefind writes them in another one in every run. */
function sorted(entry: Uint8Array): string {
  return JSON.stringify(JSON.parse(Buffer.from(entry).toString()), (key, value: unknown) =>
    key === 'languages' && isRecord(value) ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}

/** The text of a fragment and the kind of its page; Pagefind's content begins with the title or holds it. */
function fragmentOf(fragment: Uint8Array): { text: string; kind: string | undefined } {
  const parsed: unknown = JSON.parse(unpack(fragment).toString());
  const content = isRecord(parsed) ? parsed['content'] : undefined;
  if (typeof content !== 'string') throw new Error('A fragment of Pagefind has no content');
  const filters = isRecord(parsed) && isRecord(parsed['filters']) ? parsed['filters'] : {};
  const kinds = Array.isArray(filters['kind']) ? filters['kind'] : [];
  return { text: decodeText(content), kind: kinds.map(String)[0] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
