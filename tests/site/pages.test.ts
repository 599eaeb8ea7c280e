import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { languageAt, permalinks } from '../../src/core/address/permalink.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const course = readCourse(root);

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, value = '']) => value);

describe.each(sites)('every page, built for $url$base', ({ base, url, folder }) => {
  const files = htmlFiles(folder);

  it('is there, in every language, beside 404', () => {
    const wanted = course.languages.flatMap((language) =>
      [...permalinks(course, language).values()].map((path) => `${path.slice(1)}index.html`),
    );
    expect(files).toEqual([...wanted, '404.html'].toSorted());
  });

  it.each(files)('%s has one h1, a title, a description, a language and its canonical address', (file) => {
    const html = read(folder, file);
    expect(all(html, /<h1[^>]*>([\s\S]*?)<\/h1>/g)).toHaveLength(1);
    expect(all(html, /<title>([^<]+)<\/title>/g)).toHaveLength(1);
    expect(all(html, /<meta name="description"[^>]* content="([^"]{20,})"/g)).toHaveLength(1);
    expect(html).toContain(`<html lang="${languageAt(course, `/${file}`)}"`);
    const canonical = file === '404.html' ? `${base}404/` : new URL(pathOf(file), `${url}${base}`).pathname;
    expect(all(html, /<link rel="canonical" href="([^"]+)"/g)).toEqual([`${url}${canonical}`]);
  });

  it.each(course.languages)('has a title and a description of its own in %s', (language) => {
    for (const pattern of [/<title>([^<]+)<\/title>/g, /<meta name="description"[^>]* content="([^"]+)"/g]) {
      const own = files.filter((file) => languageAt(course, `/${file}`) === language);
      const values = own.flatMap((file) => all(read(folder, file), pattern));
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it.each(files)('%s repeats no id', (file) => {
    const ids = all(read(folder, file), /\sid="([^"]+)"/g);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(sites)('links, built for $url$base', ({ base, url, folder }) => {
  const files = new Set(htmlFiles(folder));
  const ids = new Map([...files].map((file) => [file, new Set(all(read(folder, file), /\sid="([^"]+)"/g))]));

  it.each([...files])('%s: every internal link and fragment resolves', (file) => {
    const dead = all(read(folder, file), /\s(?:href|src|action)="([^"]+)"/g).filter((href) => {
      const target = new URL(href.replaceAll('&amp;', '&'), new URL(pathOf(file), `${url}${base}`));
      if (target.origin !== new URL(url).origin || href.startsWith(`${url}${base}`)) return false;
      if (!target.pathname.startsWith(base)) return true;
      const path = decodeURIComponent(target.pathname.slice(base.length));
      if (/\.[a-z0-9]+$/.test(path)) return !exists(folder, path);
      const page = `${path}index.html`;
      const fragment = target.hash.slice(1);
      return !files.has(page) || (fragment !== '' && !ids.get(page)?.has(fragment));
    });
    expect(dead).toEqual([]);
  });
});

function exists(folder: string, path: string): boolean {
  try {
    readFileSync(join(folder, path));
    return true;
  } catch {
    return false;
  }
}
