import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { synonymsSchema, type Synonyms } from '../schemas/synonyms.ts';
import { readCourse } from './course-file.ts';
import { indexPages, type Page } from './search-index/index-pages.ts';

function readSynonyms(root: string): Synonyms {
  const { languages } = readCourse(root);
  return synonymsSchema(languages).parse(parse(readFileSync(join(root, 'content/synonyms.yaml'), 'utf8')));
}

/**
 * Writes the search index of pages, and the site's words, into `pagefind/`.
 * @param folder absolute path of the built site
 * @param root absolute path of the project, for the synonyms
 * @param pages with the marks that the index reads
 * @returns the names of the files, below the site's home
 */
export async function writeSearchIndex(folder: string, root: string, pages: readonly Page[]): Promise<string[]> {
  const files = await indexPages(pages, readSynonyms(root));
  return files.map(({ path, content }) => {
    const name = `pagefind/${path}`;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return name;
  });
}
