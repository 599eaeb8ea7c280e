import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SearchIndex } from '../../../src/browser/search-index.ts';
import { indexPages, type Page } from '../../../src/build/search-index/index-pages.ts';

/** Files that were fetched, in their order, with their bytes. */
export const fetched: { path: string; bytes: Uint8Array }[] = [];

/** Makes an index of pages, as the build does, and opens it with the code that runs in a browser. */
export async function indexOf(pages: readonly Page[], language: string): Promise<SearchIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const { path, content } of await indexPages(pages)) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, content);
  }
  return openIndex(folder, language);
}

/** Opens the index in a folder; Pagefind gets files in place of a network, and a document that has a language only. */
export function openIndex(folder: string, language: string): SearchIndex {
  const root = { getAttribute: () => language };
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => root },
    fetch: async (address: string | URL) => {
      const path = new URL(String(address));
      path.search = '';
      const bytes = readFileSync(path);
      fetched.push({ path: path.href, bytes });
      return new Response(bytes);
    },
  });
  return new SearchIndex('/', language, `${pathToFileURL(folder).href}/`);
}
