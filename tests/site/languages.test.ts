import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { languageAt, translations, withBase } from '../../src/core/address/permalink.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const course = readCourse(root);
const [fallback = ''] = course.languages;

/** The attributes of every element with a name. */
function elements(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  );
}

describe.each(sites)('languages, built for $url$base', ({ base, url, folder }) => {
  const pages = htmlFiles(folder).map((file) => {
    const path = `/${pathOf(file)}`.replace('/./', '/');
    const html = readFileSync(join(folder, file), 'utf8');
    const [, switcher = ''] = /<language-links[^>]*>([\s\S]*?)<\/language-links>/.exec(html) ?? [];
    return { file, path, html, language: languageAt(course, path), paths: translations(course, path), switcher };
  });

  it.each(pages)('$file names the same page in every language, itself and the default one included', (page) => {
    const named = elements(page.html, 'link')
      .filter(({ rel }) => rel === 'alternate')
      .map(({ hreflang, href }) => [hreflang, href]);
    const wanted = [...page.paths].map(([language, path]) => [language, url + withBase(base, path)]);
    const byDefault = ['x-default', url + withBase(base, page.paths.get(fallback) ?? '')];
    expect(named).toEqual(wanted.length > 1 ? [...wanted, byDefault] : []);
  });

  it.each(pages)('$file links to the other languages, each by its own name and marked as its own', (page) => {
    const links = elements(page.switcher, 'a');
    const others = course.languages.filter((language) => language !== page.language);
    expect(links.map(({ lang, hreflang }) => [lang, hreflang])).toEqual(others.map((each) => [each, each]));
    for (const { lang = '', href } of links)
      expect(href).toBe(withBase(base, page.paths.get(lang) ?? (lang === fallback ? '/' : `/${lang}/`)));
  });

  it('404 speaks the default language and says the same in the others', () => {
    const { html = '', language } = pages.find(({ file }) => file === '404.html') ?? {};
    expect(language).toBe(fallback);
    const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
    const said = elements(main, 'p').flatMap(({ lang }) => lang ?? []);
    expect(said).toEqual(course.languages.filter((each) => each !== fallback));
  });
});
