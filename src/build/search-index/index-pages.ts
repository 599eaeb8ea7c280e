import { close, createIndex, type IndexFile } from 'pagefind';
import type { Synonyms } from '../../schemas/synonyms.ts';
import { decodeText } from '../../search/marks.ts';
import { writeVocabulary } from '../../search/vocabulary.ts';
import { indexableHtml } from './html-text.ts';
import { signature, unpack } from './packed.ts';
import { recordsOf } from './records.ts';
import { pagefindScript } from './pagefind-script.ts';
import { withSmallChunks } from './small-chunks.ts';

/** A built page. */
export interface Page {
  /** Its path in the site, such as `bat-dau/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** Pagefind's files that the site's own search does not use: its interfaces and its worker. */
const unused = /(^|\/)pagefind-(ui|modular-ui|component-ui|highlight|worker|playground)\b/;

/**
 * Indexes pages.
 * @param synonyms groups of phrases of one meaning by language
 * @returns every file of the `pagefind` folder, the vocabularies among them, in a fixed order
 */
export async function indexPages(pages: readonly Page[], synonyms: Synonyms = {}): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  try {
    const failed: string[] = [];
    let reading: Promise<void> | undefined;
    for (const { path, html } of pages.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
      for (const { url, html: part } of recordsOf(path, html)) {
        const content = indexableHtml(part);
        // One at a time, for the order decides the numbers of the pages; the next is prepared meanwhile.
        await reading;
        reading = index.addHTMLFile({ url, content }).then(({ errors: told }) => void failed.push(...told));
      }
    }
    await reading;
    const made = await index.getFiles();
    failed.push(...made.errors);
    if (failed.length > 0) throw new Error(failed.join('\n'));
    return await finished(made.files, synonyms);
  } finally {
    await close();
  }
}

async function finished(made: readonly IndexFile[], synonyms: Synonyms): Promise<IndexFile[]> {
  const entry = made.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry) throw new Error('Pagefind wrote no pagefind-entry.json');
  let files = made.filter(({ path }) => !unused.test(path));
  const vocabularies: IndexFile[] = [];
  for (const [language, hash] of languagesOf(entry)) {
    files = withSmallChunks(files, hash);
    const texts = files
      .filter(({ path }) => path.startsWith(`fragment/${language}_`))
      .map(({ content }) => textOf(content));
    const words = writeVocabulary(texts, synonyms[language]);
    vocabularies.push({ path: `vocabulary.${language}.txt`, content: Buffer.from(words) });
  }
  const changed = files.map(async ({ path, content }) => {
    if (path === 'pagefind.js')
      return { path, content: Buffer.from(await pagefindScript(Buffer.from(content).toString())) };
    // A host compresses what is not yet compressed, and better than Pagefind does.
    if (path.startsWith('wasm.'))
      return { path: path.replace(/\.pagefind$/, '.wasm'), content: Buffer.concat([signature, unpack(content)]) };
    if (path === entry.path) return { path, content: Buffer.from(sorted(content)) };
    return { path, content };
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

/** The text of a fragment, title included: Pagefind's content begins with it or holds it. */
function textOf(fragment: Uint8Array): string {
  const parsed: unknown = JSON.parse(unpack(fragment).toString());
  const content = isRecord(parsed) ? parsed['content'] : undefined;
  if (typeof content !== 'string') throw new Error('A fragment of Pagefind has no content');
  return decodeText(content);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
