import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isNightly } from './runs.ts';

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

/**
 * The pages that a browser opens to see what holds for all of them: every page in the nightly tier. In `npm test` each
 * kind of page once: of the lessons in one folder the first, and of the pages in another language the home page and the
 * first lesson.
 */
export function pagesToOpen(folder: string): string[] {
  const files = htmlFiles(folder);
  if (isNightly) return files;
  const isLesson = (name: string): boolean => readFileSync(join(folder, name), 'utf8').includes('<lesson-tracker');
  const met = new Set<string>();
  return files.filter((name) => {
    const [language = ''] = /^[a-z]{2}\/(?=index\.html$)|^[a-z]{2}(?=\/.*\/)/.exec(name) ?? [];
    const isOther = files.includes(`${language}/index.html`);
    if (!isLesson(name)) return !isOther || name === `${language}/index.html`;
    const part = isOther ? language : dirname(dirname(name));
    return !met.has(part) && met.add(part);
  });
}

/** The HTML files of a built site that are redirect pages. */
export function redirectFiles(folder: string): string[] {
  return allHtml(folder).filter((name) => isRedirect(folder, name));
}

/** The address of a file below the site's home: `a/index.html` is at `a/`. */
export function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1') || './';
}
