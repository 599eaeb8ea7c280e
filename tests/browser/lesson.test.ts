import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { outline } from '../../src/core/outline.ts';
import { permalinks } from '../../src/core/address/permalink.ts';
import { root } from '../helpers/project.ts';
import { servedSite } from '../helpers/served-site.ts';
import type { Visit } from '../helpers/visit.ts';

const served = servedSite();
const course = readCourse(root);
const places = course ? outline(course) : [];
const paths = course ? permalinks(course, course.languages[0] ?? '') : new Map<string, string>();
const pathTo = (key: string): string => (paths.get(key) ?? '/').slice(1);
const phone = { viewport: { width: 360, height: 640 } };

/** A lesson on a device where it and all before it are done. @param number from 1 */
async function done(number: number): Promise<Visit> {
  const time = '2026-01-01T08:00:00.000Z';
  const lessons = places.slice(0, number).map(({ lesson }) => lesson.id);
  const record = {
    version: 2,
    lessons: Object.fromEntries(lessons.map((id) => [id, { visited: time, read: time, completed: time }])),
    questions: {},
    sittings: {},
  };
  const opened = await served.open('robots.txt', phone);
  await opened.page.evaluate((text) => localStorage.setItem('sale-marketing:progress', text), JSON.stringify(record));
  await opened.page.goto(served.url(pathTo(`lesson:${lessons.at(-1)}`)));
  await opened.page.locator('.stage').waitFor({ state: 'attached' });
  return opened;
}

describe('a lesson on a phone', () => {
  it('begins its story within the first screen', async () => {
    const { page, close } = await served.open(pathTo(`lesson:${places[1]?.lesson.id}`), phone);
    const bar = (await page.locator('.bar').boundingBox())?.y ?? 0;
    const story = await page.locator('.story p:not(.story-label)').first().boundingBox();
    expect(story?.y ?? 9999).toBeLessThan(bar - 5 * 28);
    await close();
  });

  it('shows its contents over the page, and a reader who closes them is where they were', async () => {
    const { page, problems, close } = await served.open(pathTo(`lesson:${places[1]?.lesson.id}`), phone);
    await page.evaluate(() => scrollTo(0, 900));
    const before = await page.evaluate(() => scrollY);
    await page.locator('.bar [href="#contents"]').click();
    const sheet = page.getByRole('dialog');
    await sheet.locator('a[href="#summary"]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.count()).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.locator('.bar [href="#contents"]').click();
    await sheet.locator('a[href="#summary"]').click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#summary');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('what is finished', () => {
  it.each([2, 4, places.length])(
    'with lesson %i offers one next act, and says how far the course has come',
    async (number) => {
      const { page, problems, close } = await done(number);
      const stage = page.locator('.stage');
      const next = places[number]?.lesson.id;
      expect(await stage.locator('.button.primary').getAttribute('href')).toBe(
        served.url(pathTo(next === undefined ? 'page:final-quiz' : `lesson:${next}`)),
      );
      expect(await stage.locator('.circles').getAttribute('aria-label')).toContain(`${number}/${places.length}`);
      expect(await stage.locator('.ticks .on').count()).toBe(number);
      // What is laid out late above it may push it away once more.
      await expect
        .poll(async () => {
          await stage.scrollIntoViewIfNeeded();
          return page.evaluate(() => document.documentElement.classList.contains('at-stage'));
        })
        .toBe(true);
      expect(problems).toEqual([]);
      await close();
    },
  );
});
