import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { glossarySchema } from '../schemas/glossary.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { readOptional } from './content-file.ts';
import { readCourse } from './course-file.ts';
import type { Page } from './finish/page.ts';
import { readSearchWords } from './search-words-file.ts';
import { readUi } from './ui-file.ts';
import { beginIndex, type TypedWords } from './search-index/index-pages.ts';
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

/** The search index of the course while its pages are finished. */
export interface CourseIndex {
  /** Takes in a page, in the order of the pages' names; one that is none of the course's is left out. */
  readonly add: (page: Page) => Promise<void>;
  /**
   * Writes the index, and the site's words, into `pagefind/`.
   * @param folder absolute path of the built site
   * @returns the names of the files, below the site's home
   */
  readonly write: (folder: string) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** Begins the index of a course, to be closed in any case. @param root absolute path of the project */
export async function beginCourseIndex(root: string): Promise<CourseIndex> {
  const { facts, typed } = searchContent(root);
  const index = await beginIndex();
  return {
    add: async ({ name, tree }) => {
      const own = facts.get(urlOf(name));
      if (own) await index.add({ path: name, tree, facts: own });
    },
    write: async (folder) => {
      const files = await index.files(typed);
      return files.map(({ path, content }) => {
        const name = `pagefind/${path}`;
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
        return name;
      });
    },
    close: index.close,
  };
}
