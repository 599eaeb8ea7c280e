import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withVersion } from '../course/editions/stamp.ts';
import { rewriteHtml } from './html-files.ts';
import { versionOfSite } from './offline/saved-files.ts';

/** Writes the site's version at the end of every page. Comes after all that writes or changes pages. */
export function stampVersion(): AstroIntegration {
  return {
    name: 'stamp-version',
    hooks: {
      'astro:build:done': ({ dir, logger }) => logger.info(stampSite(fileURLToPath(dir))),
    },
  };
}

/** Stamps every page of a built site. @returns the version */
export function stampSite(folder: string): string {
  const version = versionOfSite(folder);
  rewriteHtml(folder, (html) => withVersion(html, version));
  return version;
}
