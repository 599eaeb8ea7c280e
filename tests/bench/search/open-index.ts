import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SearchIndex } from '../../../src/client/search-index.ts';
import { indexPages, type Page, type TypedWords } from '../../../src/build/search-index/index-pages.ts';

/** Makes an index of pages, as the build does. @returns its folder */
export async function buildIndex(pages: readonly Page[], typed: TypedWords = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  for (const { path, content } of await indexPages(pages, typed)) {
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, content);
  }
  return folder;
}

/** Opens a copy of the index in a folder with the code that runs in a browser; Pagefind gets files in place of a network, and a document that has a language only. */
export function openIndex(folder: string, language: string): SearchIndex {
  Object.assign(globalThis, {
    document: { currentScript: null },
    fetch: async (address: string | URL) => {
      const path = new URL(String(address));
      path.search = '';
      const bytes = readFileSync(path);
      return new Response(bytes);
    },
  });
  // Pagefind keeps one language for each copy of its module; a page in a browser has but one.
  const own = mkdtempSync(join(tmpdir(), 'search-'));
  cpSync(folder, own, { recursive: true });
  return new SearchIndex('/', language, `${pathToFileURL(own).href}/`);
}
