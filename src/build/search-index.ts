import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexPages } from './search-index/index-pages.ts';

/** Writes the search index of the built pages, and the site's words, into `pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: folder }).map((path) => ({
          path,
          html: readFileSync(join(folder, path), 'utf8'),
        }));
        const files = await indexPages(pages);
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
