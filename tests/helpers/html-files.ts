import { globSync } from 'node:fs';

/** The HTML files of a built site, from its folder, with forward slashes, sorted. */
export function htmlFiles(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
}

/** The address of a file below the site's home: `a/index.html` is at `a/`. */
export function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1') || './';
}
