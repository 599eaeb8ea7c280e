import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { glossarySchema } from '../schemas/glossary.ts';
import { searchWordsSchema } from '../schemas/search-words.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { uiSchema } from '../schemas/ui.ts';
import { readCourse } from './course-file.ts';
import { indexPages, type TypedWords } from './search-index/index-pages.ts';
import { pageFacts, type PageFacts } from './search-index/page-facts.ts';
import { urlOf } from './search-index/records.ts';

/**
 * What the search takes from the content: the facts of each page by its address, and what people type.
 * @param root absolute path of the project
 * @throws on faulty content; run the content check first
 */
export function searchContent(root: string): { facts: ReadonlyMap<string, PageFacts>; typed: Required<TypedWords> } {
  const read = (name: string): unknown => parse(readFileSync(join(root, 'content', name), 'utf8'));
  const course = readCourse(root);
  const { languages } = course;
  const words = searchWordsSchema(languages).parse(read('search-words.yaml'));
  const synonyms = synonymsSchema(languages).parse(read('synonyms.yaml'));
  const glossary = glossarySchema(languages).parse(read('glossary.yaml'));
  const ui = Object.fromEntries(languages.map((language) => [language, uiSchema.parse(read(`ui/${language}.yaml`))]));
  return { facts: pageFacts({ course, glossary, ui, words }), typed: { synonyms, words } };
}

/** Writes the search index of the built pages, and the site's words, into `pagefind/`. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { facts, typed } = searchContent(root);
        const pages = globSync('**/*.html', { cwd: folder }).flatMap((path) => {
          const own = facts.get(urlOf(path.replaceAll('\\', '/')));
          return own ? [{ path, html: readFileSync(join(folder, path), 'utf8'), facts: own }] : [];
        });
        const files = await indexPages(pages, typed);
        for (const { path, content } of files) {
          const to = join(folder, 'pagefind', path);
          mkdirSync(dirname(to), { recursive: true });
          writeFileSync(to, content);
        }
        logger.info(`${pages.length} pages, ${files.length} files`);
      },
    },
  };
}
