import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import { readCourse } from '../../src/build/course-file.ts';
import { move } from '../../src/build/move.ts';
import { languageAt, permalinks, translations } from '../../src/core/address/permalink.ts';
import type { Course } from '../../src/schemas/course.ts';
import { openIndex } from '../bench/search/open-index.ts';
import { build } from '../helpers/build.ts';
import { hosts } from '../helpers/hosts.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { addMadeUpLanguage, inMadeUp, madeUp } from '../helpers/made-up-language.ts';
import { saidIn } from '../helpers/said.ts';
import { tempProject, type TempProject } from '../helpers/temp-project.ts';

interface BuiltPage {
  readonly path: string;
  readonly html: string;
}

let project: TempProject;
let course: Course;
/** Where the lesson was that is moved. */
let former: string;
let pages: readonly BuiltPage[];
beforeAll(async () => {
  project = tempProject();
  // Moved and saved as editors of Windows save, so that one build shows it all.
  former = permalinks(readCourse(project.root), 'vi').get('lesson:strategy-sales') ?? '';
  move(project.root, { target: 'lesson:strategy-sales', slugs: { vi: 'doi-ban' } });
  move(project.root, { target: 'module:strategies', slugs: { vi: 'cach-lam' } });
  const saved = join(project.root, 'content/lessons/tasks/sales-tasks/vi.mdx');
  writeFileSync(saved, `\uFEFF${readFileSync(saved, 'utf8').replaceAll('\n', '\r\n')}`);
  addMadeUpLanguage(project.root);
  const { code, output } = await build(project.root, { SITE_EXTRAS: 'none' });
  expect(code, output).toBe(0);
  course = readCourse(project.root);
  const dist = join(project.root, 'dist');
  pages = htmlFiles(dist).map((file) => ({
    path: `/${pathOf(file)}`.replace('/./', '/'),
    html: readFileSync(join(dist, file), 'utf8'),
  }));
}, 300_000);
afterAll(() => project.remove());

const translatedPages = (): readonly BuiltPage[] => pages.filter(({ path }) => languageAt(course, path) === madeUp);
const at = (path = ''): string => pages.find((page) => page.path === path)?.html ?? '';
const lesson = '/nhiem-vu/chung/';
const translated = (): string => translations(course, lesson).get(madeUp) ?? '';

describe('a language that is added by content alone', () => {
  it('has no fault', () => {
    expect(checkContent(project.root)).toEqual([]);
  });

  it('has every page that the others have', () => {
    const count = (language: string): number =>
      pages.filter(({ path }) => languageAt(course, path) === language && translations(course, path).size > 0).length;
    expect(count(madeUp)).toBeGreaterThan(25);
    for (const language of course.languages) expect(count(language)).toBe(count(madeUp));
  });

  it('is the language of its pages, and each names itself in all languages', () => {
    for (const { path, html } of translatedPages()) {
      expect(html).toMatch(new RegExp(`<html[^>]* lang="${madeUp}"`));
      const named = [...html.matchAll(/<link rel="alternate" hreflang="([\w-]+)"/g)].map(([, language]) => language);
      expect(named, path).toEqual([...course.languages, 'x-default']);
    }
    expect(at(lesson)).toContain(`hreflang="${madeUp}"`);
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
    const ui: { search: { title: string } } = parse(
      readFileSync(join(project.root, `content/ui/${madeUp}.yaml`), 'utf8'),
    );
    expect(at(translated())).toContain(ui.search.title);
  });

  it('asks the same questions with the same keys', () => {
    const keys = (html: string): string[] => [...html.matchAll(/data-key="([^"]*)"/g)].map(([, key = '']) => key);
    expect(keys(at(translated())).length).toBeGreaterThan(0);
    expect(keys(at(translated()))).toEqual(keys(at(lesson)));
  });

  it('is searched in its own pages', async () => {
    const index = openIndex(join(project.root, 'dist/pagefind'), madeUp);
    const found = await index.search(inMadeUp('distributor'));
    const [first] = found.pages;
    expect(first?.url).toContain(`/${madeUp}/`);
    expect(found.pages.every(({ url }) => url.includes(`/${madeUp}/`))).toBe(true);
  });

  it('has its glossary, its terms linked in lessons, its short addresses', () => {
    const glossary = translations(course, '/thuat-ngu/').get(madeUp) ?? '';
    expect(at(translated())).toContain(`href="${glossary}#`);
    expect(at(glossary)).toContain('id="lead"');
    expect(globSync(`dist/${madeUp}/c/1/index.html`, { cwd: project.root })).toHaveLength(1);
  });
});

describe('what has changed beside it', () => {
  it('leads from every former address of a lesson and its part straight to the page, in all three forms', () => {
    const [, part = ''] = former.split('/');
    for (const [name, host] of Object.entries(hosts(join(project.root, 'dist'), '/')))
      for (const from of [former, `/${part}/doi-ban/`, '/b/8/'])
        expect(host(from), `${name} ${from}`).toBe('/cach-lam/doi-ban/');
  });

  it('reads a lesson with a byte order mark and the line ends of Windows as any other', () => {
    const path = '/nhiem-vu/sale/';
    expect(at(path)).toContain('<lesson-tracker');
    expect(at(path)).not.toContain('\uFEFF');
  });
});
