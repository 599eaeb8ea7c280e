import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const isRedirect = (folder: string, name: string): boolean =>
  readFileSync(join(folder, name), 'utf8').includes('http-equiv="refresh"');

const allHtml = (folder: string): string[] =>
  globSync('**/*.html', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();

/** The pages of a built site, from its folder, with forward slashes, sorted; without redirect pages. */
export function htmlFiles(folder: string): string[] {
  return allHtml(folder).filter((name) => !isRedirect(folder, name));
}

/** The HTML files of a built site that are redirect pages. */
export function redirectFiles(folder: string): string[] {
  return allHtml(folder).filter((name) => isRedirect(folder, name));
}

/** The address of a file below the site's home: `a/index.html` is at `a/`. */
export function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1') || './';
}
