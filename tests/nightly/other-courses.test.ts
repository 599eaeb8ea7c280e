import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serve } from '../../src/build/serve.ts';
import { violations } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { unpackEdition } from '../helpers/edition.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { untilSaved } from '../helpers/offline-notice.ts';
import { deadLinks, htmlFaults, otherCourse, type OtherCourse } from '../helpers/other-course.ts';
import { root } from '../helpers/project.ts';
import { visit, watch } from '../helpers/visit.ts';

/** An article in Vietnamese, without headings. */
const vietnamese = (): string => {
  const lessons = globSync('content/lessons/*/*/vi.mdx', { cwd: root }).toSorted();
  const prose = lessons.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .replace(/^---[\s\S]*?\n---/, '')
      .split(/\n\s*\n/)
      .filter((paragraph) => /^\p{L}/u.test(paragraph) && !paragraph.includes('<') && !paragraph.includes(']('))
      .slice(0, 4),
  );
  return prose.join('\n\n');
};

/** An English one of sixty short sections. */
const sixty = (): string =>
  `# Sixty short rules\n\n${Array.from(
    { length: 60 },
    (_, at) =>
      `## Rule ${at + 1}: keep the ${['shelf', 'table', 'window', 'lamp', 'clock'][at % 5]} in order\n\nThe ${at + 1}th rule of the house is short. The first to come looks at it, and the last to leave looks again.\n\n### Why rule ${at + 1} helps\n\nA house with few rules keeps them.\n`,
  ).join('\n')}`;

/** A document that others wrote: it comes with a package that the project does not use, and is fetched for this test. */
const others = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const fetched = ['pack', 'winston@3.17.0', '--silent', '--pack-destination', folder];
    const name = execFileSync('npm', fetched, { encoding: 'utf8', shell: process.platform === 'win32' }).trim();
    execFileSync('tar', ['-xzf', join(folder, name), '-C', folder, 'package/README.md']);
    return readFileSync(join(folder, 'package/README.md'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const courses: readonly [name: string, article: () => string, lessons: number][] = [
  ['an article in Vietnamese without headings', vietnamese, 3],
  ['an English article of sixty sections', sixty, 60],
  ['a document that a package ships', others, 20],
];

describe.each(courses)('a course made from %s', (name, article, least) => {
  let course: OtherCourse;
  let browser: Browser;
  const file = join(tmpdir(), `article-${process.pid}-${name.length}.md`);
  beforeAll(async () => {
    writeFileSync(file, article());
    course = await otherCourse(file);
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    course.remove();
    rmSync(file);
  });

  const titles = (): { title: string; id: string }[] => {
    const { modules }: { modules: { lessons: { id: string; title: Record<string, string> }[] }[] } = parse(
      readFileSync(join(course.content, 'course.yaml'), 'utf8'),
    );
    return modules.flatMap(({ lessons }) =>
      lessons.map(({ id, title }) => ({ id, title: title[course.made.language] ?? '' })),
    );
  };

  it('has its lessons', () => expect(course.made.lessons).toBeGreaterThanOrEqual(least));
  it('is valid HTML', async () => expect(await htmlFaults(course.folder)).toEqual([]));
  it('has no dead link', () => expect(deadLinks(course.folder)).toEqual([]));

  it('passes axe on every page, in both themes, without an error in the console', async () => {
    const { url, server } = await serve(course.folder, '/', 0);
    const found: string[] = [];
    for (const each of htmlFiles(course.folder))
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, problems, close } = await visit(browser, new URL(pathOf(each), url).href, {
          bypassCSP: true,
          colorScheme,
        });
        found.push(...(await violations(page)).map((fault) => `${each}: ${fault}`));
        found.push(...problems.map((problem) => `${each}: ${problem}`));
        await close();
      }
    server.close();
    expect(found).toEqual([]);
  });

  it('finds a lesson by its title, and works with the server gone', async () => {
    const { url, server } = await serve(course.folder, '/', 0);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await untilSaved(page, course.made.language === 'vi' ? undefined : 'The whole course is saved');
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    const problems = watch(page);
    for (const each of htmlFiles(course.folder).filter((path) => path !== '404.html')) {
      await page.goto(new URL(pathOf(each), url).href);
      await expect.poll(() => page.locator('course-booklet:not([aria-busy=false])').count()).toBe(0);
      expect(await page.locator('main h1').count(), each).toBe(1);
    }
    const search = globSync('{tim-kiem,search}/index.html', { cwd: course.folder })[0] ?? '';
    const wanted = titles().at(-1);
    await page.goto(new URL(`${pathOf(search)}?q=${encodeURIComponent(wanted?.title ?? '')}`, url).href);
    await expect
      .poll(() => page.locator('ol#results a').first().getAttribute('href'))
      .toContain(`/${wanted?.id ?? ''}/`);
    expect(problems).toEqual([]);
    await context.close();
  });

  it('opens from a folder, every page', async () => {
    const edition = unpackEdition(course.folder);
    const context = await browser.newContext();
    const page = await context.newPage();
    const problems = watch(page);
    for (const path of edition.pages) {
      await page.goto(edition.url + path);
      // A booklet that is left while it reads the lessons has its reading cut short.
      await expect.poll(() => page.locator('course-booklet:not([aria-busy=false])').count()).toBe(0);
      expect(await page.locator('main h1').count(), path).toBe(1);
    }
    expect(problems).toEqual([]);
    await context.close();
    edition.remove();
  });
});
