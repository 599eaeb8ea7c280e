import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { outline } from '../../src/core/outline.ts';
import { root } from '../helpers/project.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import type { Visit } from '../helpers/visit.ts';

const served = servedSite();
const course = readCourse(root);
const lessons = course ? outline(course).map(({ lesson }) => lesson) : [];
const phone = { viewport: { width: 360, height: 640 } };

/** A device on which the first lessons are done. @param stored in place of that */
async function home(done: number, options: object = phone, stored?: string): Promise<Visit> {
  const time = (n: number): string => new Date(Date.UTC(2026, 0, 1, 8, n)).toISOString();
  const record = {
    version: 2,
    lessons: Object.fromEntries(
      lessons.slice(0, done).map(({ id }, at) => [id, { visited: time(at), read: time(at), completed: time(at) }]),
    ),
    questions: {},
    sittings: {},
  };
  const { page, ...rest } = await served.open('robots.txt', options);
  await page.evaluate(
    (text) => localStorage.setItem('sale-marketing:progress', text),
    stored ?? JSON.stringify(record),
  );
  await page.goto(served.url('./'));
  await page.locator('home-start:defined').waitFor();
  return { page, ...rest };
}

const act = (page: Page): Promise<string> => page.locator('home-start .primary').innerText();
const stage = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['stage']);

describe('home', () => {
  it.each(sample([0, 1, 4, 7, lessons.length], (_, at) => at % 2 === 0))(
    'after %i lessons the first screen of a phone holds circles, headline and act, and nothing jumps',
    async (done) => {
      const { page, problems, close } = await home(done);
      const next = lessons[done]?.title;
      if (next && done > 0) await expect.poll(() => act(page)).toContain(next instanceof Object ? next['vi'] : next);
      const seen = await page.evaluate(() =>
        ['.circles', 'home-start .primary'].map(
          (selector) => document.querySelector(selector)?.getBoundingClientRect().bottom ?? 9999,
        ),
      );
      for (const bottom of seen) expect(bottom).toBeLessThanOrEqual(640);
      expect(await page.locator('.circles').getAttribute('aria-label')).toContain(`${done} trên ${lessons.length}`);
      expect(await page.locator('.ticks .on').count()).toBe(done);
      const shift = await page.evaluate(() => {
        const observer = new PerformanceObserver(() => undefined);
        observer.observe({ type: 'layout-shift', buffered: true });
        return observer.takeRecords().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0);
      });
      expect(shift).toBeLessThanOrEqual(0.01);
      expect(problems).toEqual([]);
      await close();
    },
  );

  it('says that the browser keeps the progress of another course with the same id', async () => {
    const visited = '2026-01-01T08:00:00.000Z';
    const other = { version: 2, lessons: { tea: { visited } }, questions: {}, sittings: {} };
    const { page, problems, close } = await home(0, phone, JSON.stringify(other));
    const notice = page.locator('.notice-bar', { hasText: 'khóa học khác cùng mã “sale-marketing”' });
    await notice.getByRole('button').click();
    expect(await notice.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('circles come closer with every lesson', async () => {
    const gaps: number[] = [];
    for (const done of [0, 3, 4, 8, lessons.length]) {
      const { page, close } = await home(done);
      gaps.push(
        await page.evaluate(() => {
          const [sale, marketing] = ['.at-s.s', '.at-m.m'].map((each) =>
            document.querySelector(each)?.getBoundingClientRect(),
          );
          return ((marketing?.left ?? 0) - (sale?.right ?? 0)) / (sale?.width ?? 1);
        }),
      );
      await close();
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    expect(gaps[2]).toBeCloseTo(0, 1);
    // As in the logo, each edge goes through the other's centre.
    expect(gaps.at(-1)).toBeCloseTo(-0.5, 1);
  });

  it.each([
    ['no script', { ...phone, javaScriptEnabled: false }, '-'],
    ['a record that cannot be read', phone, 'no record'],
  ])('with %s the circles are the logo, and the course can be begun', async (_, options, stored) => {
    const scriptless = 'javaScriptEnabled' in options;
    const { page, close } = scriptless ? await served.open('./', options) : await home(0, options, stored);
    expect(await page.locator('.face').first().isVisible()).toBe(false);
    expect(await page.locator('.ticks').isVisible()).toBe(false);
    expect(await page.locator('home-start .primary').getAttribute('href')).toContain('bat-dau');
    if (!scriptless) expect(await stage(page)).toBeUndefined();
    await close();
  });

  it('shows a portion of what is due for review, and says in how many days the rest comes', async () => {
    const time = '2026-01-01T08:00:00.000Z';
    const attempt = { time, response: 'a', score: { raw: 0, max: 1, scaled: 0 } };
    const stored = JSON.stringify({
      version: 2,
      lessons: Object.fromEntries(lessons.map(({ id }) => [id, { visited: time, read: time, completed: time }])),
      questions: Object.fromEntries(
        Array.from({ length: 44 }, (_, at) => [`question-${at}`, { meaning: { attempts: [attempt] } }]),
      ),
      sittings: {},
    });
    const { page, close } = await home(lessons.length, phone, stored);
    await expect.poll(() => act(page)).toContain('5 câu');
    expect(await page.locator('home-start [data-progress]').innerText()).toContain('9 ngày');
    expect(await page.locator('home-start').innerText()).not.toContain('44');
    await close();
  });
});
