import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withVersion } from '../course/editions/stamp.ts';
import { withoutIndexMarks } from './index-marks.ts';
import { leanPolicyOf } from './lean-policy.ts';
import { filesOf, versionOfFiles } from './offline/saved-files.ts';

/**
 * Takes from every page what only the index reads, gives it its own policy and, at its end, the site's version. Comes
 * after the index and all that writes pages, and does it in one go: a large site's pages are read and written but once.
 */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => logger.info(finishSite(fileURLToPath(dir))),
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
