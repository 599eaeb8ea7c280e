import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../src/build/course-file.ts';
import { languageAt, translations } from '../../src/core/address/permalink.ts';
import type { Course } from '../../src/schemas/course.ts';
import { openIndex } from '../bench/search/open-index.ts';
import { htmlFiles, pathOf } from './html-files.ts';
import { inMadeUp, madeUp } from './made-up-language.ts';
import { saidIn } from './said.ts';

/** A built course to whose content a made-up language was added. */
export interface BuiltCourse {
  readonly course: Course;
  /** Absolute path of the built site. */
  readonly folder: string;
  /** Absolute path of the file of the interface's words in the made-up language. */
  readonly words: string;
  /** The HTML of a page by its path. */
  readonly at: (path: string) => string;
  readonly pages: readonly { readonly path: string; readonly html: string }[];
}

/** @param project absolute path; its content is read as `SITE_CONTENT` says */
export function readBuilt(project: string, folder: string): BuiltCourse {
  const pages = htmlFiles(folder).map((file) => ({
    path: `/${pathOf(file)}`.replace('/./', '/'),
    html: readFileSync(join(folder, file), 'utf8'),
  }));
  return {
    course: readCourse(project),
    folder,
    words: join(project, `content/ui/${madeUp}.yaml`),
    at: (path) => pages.find((page) => page.path === path)?.html ?? '',
    pages,
  };
}

/** What the course has for the tests of its added language. */
export interface Known {
  /** Path of a lesson in the default language. */
  readonly lesson: string;
  /** An English word of that lesson. */
  readonly word: string;
  /** How many pages it has in each language at the least. */
  readonly pages: number;
}

/** The tests that hold for every course in which a language was added by content alone. @param built read when a test runs */
export function itHasTheLanguage(built: () => BuiltCourse, known: Known): void {
  const translated = (): string => {
    const { at, course } = built();
    return at(translations(course, known.lesson).get(madeUp) ?? '');
  };
  const translatedPages = (): BuiltCourse['pages'] =>
    built().pages.filter(({ path }) => languageAt(built().course, path) === madeUp);

  it('has every page that the others have', () => {
    const { course, pages } = built();
    const count = (language: string): number =>
      pages.filter(({ path }) => languageAt(course, path) === language && translations(course, path).size > 0).length;
    expect(count(madeUp)).toBeGreaterThan(known.pages);
    for (const language of course.languages) expect(count(language)).toBe(count(madeUp));
  });

  it('is the language of its pages, and each names itself in all languages', () => {
    const { course, at } = built();
    for (const { path, html } of translatedPages()) {
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${madeUp}"`));
      const named = [...html.matchAll(/<link rel="alternate" hreflang="([\w-]+)"/g)].map(([, language]) => language);
      expect(named, path).toEqual([...course.languages, 'x-default']);
    }
    expect(at(known.lesson)).toContain(`hreflang="${madeUp}"`);
  });

  it('is what its pages say: no word of another language is left in them', () => {
    for (const { path, html } of translatedPages()) {
      const words = [...saidIn(html)].flatMap(({ text, lang }) =>
        lang === madeUp ? (text.replace(/\S*[./]\S*\w/g, ' ').match(/\p{L}{2,}/gu) ?? []) : [],
      );
      expect(words.length, path).toBeGreaterThan(20);
      expect(
        words.filter((word) => !word.endsWith('qx')),
        path,
      ).toEqual([]);
    }
  });

  it('says the words of the interface', () => {
    const ui: { search: { title: string } } = parse(readFileSync(built().words, 'utf8'));
    expect(translated()).toContain(ui.search.title);
  });

  it('asks the same questions with the same keys', () => {
    const keys = (html: string): string[] => [...html.matchAll(/data-key="([^"]*)"/g)].map(([, key = '']) => key);
    expect(keys(translated()).length).toBeGreaterThan(0);
    expect(keys(translated())).toEqual(keys(built().at(known.lesson)));
  });

  it('is searched in its own pages', async () => {
    const index = openIndex(join(built().folder, 'pagefind'), madeUp);
    const found = await index.search(inMadeUp(known.word));
    const [first] = found.pages;
    expect(first?.url).toContain(`/${madeUp}/`);
    expect(found.pages.every(({ url }) => url.includes(`/${madeUp}/`))).toBe(true);
  });
}
