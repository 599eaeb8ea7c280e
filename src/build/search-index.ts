import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { synonymsSchema, type Synonyms } from '../schemas/synonyms.ts';
import { readCourse } from './course-file.ts';
import { indexPages } from './search-index/index-pages.ts';

function readSynonyms(root: string): Synonyms {
  const { languages } = readCourse(root);
  return synonymsSchema(languages).parse(parse(readFileSync(join(root, 'content/synonyms.yaml'), 'utf8')));
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
        const pages = globSync('**/*.html', { cwd: folder })
          .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }))
          .filter(({ html }) => html.includes('data-pagefind-body'));
        const files = await indexPages(pages, readSynonyms(root));
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
