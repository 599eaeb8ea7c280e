import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glossarySchema } from '../schemas/glossary.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { readOptional } from './content-file.ts';
import { readCourse } from './course-file.ts';
import type { Page } from './finish/page.ts';
import { readSearchWords } from './search-words-file.ts';
import { readUi } from './ui-file.ts';
import { indexPages, type TypedWords } from './search-index/index-pages.ts';
import { pageFacts, type PageFacts } from './search-index/page-facts.ts';
import { urlOf } from './search-index/records.ts';

/**
 * What the search takes from the content: the facts of each page by its address, and what people type.
 * @param root absolute path of the project
 * @throws on faulty content; run the content check first
 */
export function searchContent(root: string): { facts: ReadonlyMap<string, PageFacts>; typed: Required<TypedWords> } {
  const course = readCourse(root);
  const { languages } = course;
  const words = readSearchWords(root, languages);
  const synonyms = synonymsSchema(languages).parse(
    readOptional(root, 'synonyms.yaml', Object.fromEntries(languages.map((language) => [language, []]))),
  );
  const glossary = glossarySchema(languages).parse(readOptional(root, 'glossary.yaml', []));
  const ui = Object.fromEntries(languages.map((language) => [language, readUi(root, language)]));
  return { facts: pageFacts({ course, glossary, ui, words }), typed: { synonyms, words } };
}

/**
 * Writes the search index of the course's pages, and the site's words, into `pagefind/`.
 * @param folder absolute path of the built site
 * @param root absolute path of the project
 * @param pages all pages of the site; those that are none of the course's are left out
 * @returns the names of the files, below the site's home
 */
export async function writeSearchIndex(folder: string, root: string, pages: readonly Page[]): Promise<string[]> {
  const { facts, typed } = searchContent(root);
  const found = pages.flatMap(({ name, tree }) => {
    const own = facts.get(urlOf(name));
    return own ? [{ path: name, tree, facts: own }] : [];
  });
  const files = await indexPages(found, typed);
  return files.map(({ path, content }) => {
    const name = `pagefind/${path}`;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return name;
  });
}
