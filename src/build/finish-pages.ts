import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withVersion } from '../course/editions/stamp.ts';
import { withoutIndexMarks } from './index-marks.ts';
import { deferStyles } from './css/defer-styles.ts';
import { rewriteHtml } from './html-files.ts';
import { leanPolicyOf } from './lean-policy.ts';
import { filesOf, versionOfFiles } from './offline/saved-files.ts';

/**
 * Takes from every page what only the index reads, gives it its own policy and, at its end, the site's version. Comes
 * after the index and all that writes pages, and does it in one go: a large site's pages are read and written but once.
 */
export function finishPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': ({ dir, logger }) => {
        deferSiteStyles(fileURLToPath(dir), base);
        logger.info(finishSite(fileURLToPath(dir)));
      },
    },
  };
}

/** Finishes every page of a built site. @returns the version */
export function finishSite(folder: string): string {
  const files = filesOf(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }));
  const version = versionOfFiles(files);
  for (const { name, content } of files) {
    if (!name.endsWith('.html')) continue;
    writeFileSync(join(folder, name), withVersion(leanPolicyOf(withoutIndexMarks(content.toString())), version));
  }
  return version;
}

/** Splits the styles of every page of a built site. @param base what it is served under, with a slash at its end */
function deferSiteStyles(folder: string, base: string): void {
  rewriteHtml(folder, (html) => {
    const page = deferStyles(html, base);
    for (const { name, content } of page.files) writeFileSync(join(folder, name), content);
    return page.html;
  });
}
