import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { permalinks } from '../../src/core/address/permalink.ts';
import { outline } from '../../src/core/outline.ts';
import { root } from '../helpers/project.ts';
import { servedSite } from '../helpers/served-site.ts';
import { visit, type Visit } from '../helpers/visit.ts';

const served = servedSite();
const course = readCourse(root);
const lessons = outline(course).map(({ lesson }) => lesson.id);
const paths = permalinks(course, course.languages[0] ?? '');
const iphone = { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)' };

/** The last of some lessons, all of them done. */
async function done(count: number, options: BrowserContextOptions = {}): Promise<Visit> {
  const time = '2026-01-01T08:00:00.000Z';
  const own = lessons.slice(0, count);
  const opened = await visit(served.browser, served.url('robots.txt'), options);
  const record = {
    version: 2,
    lessons: Object.fromEntries(own.map((id) => [id, { visited: time, read: time, completed: time }])),
    questions: {},
    sittings: {},
  };
  await opened.page.evaluate((text) => localStorage.setItem('sale-marketing:progress', text), JSON.stringify(record));
  // As Chromium offers it, before anything is finished.
  await opened.page.addInitScript(() =>
    addEventListener('load', () => {
      const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
        prompt: () => Promise.resolve((document.title = 'asked')),
      });
      if (!navigator.userAgent.includes('iPhone')) dispatchEvent(offer);
    }),
  );
  await opened.page.goto(served.url((paths.get(`lesson:${own.at(-1)}`) ?? '/').slice(1)));
  await opened.page.locator('.stage').waitFor({ state: 'attached' });
  return opened;
}

const offer = (page: Page) => page.getByRole('region', { name: 'Giữ khóa học trên máy' });

describe('the offer to keep the course on the device', () => {
  it('comes after the second lesson, and is remembered when it is put off', async () => {
    const { page, problems, close } = await done(2, iphone);
    await offer(page).waitFor();
    expect(await offer(page).locator('li').count()).toBe(3);
    await offer(page).getByRole('button', { name: 'Để sau' }).click();
    expect(await offer(page).count()).toBe(0);
    await page.reload();
    await page.locator('.stage').waitFor({ state: 'attached' });
    expect(await page.evaluate(() => localStorage.getItem('sale-marketing:install'))).toBe('lesson');
    expect(await offer(page).count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('is the browser’s own where it has one', async () => {
    const { page, close } = await done(lessons.length);
    await offer(page).getByRole('button', { name: 'Thêm vào màn hình chính' }).click();
    await expect.poll(() => page.title()).toBe('asked');
    expect(await offer(page).count()).toBe(0);
    await close();
  });

  it('does not come after another lesson', async () => {
    const { page, close } = await done(3, iphone);
    await expect.poll(() => page.locator('.stage h2').count()).toBe(1);
    expect(await offer(page).count()).toBe(0);
    await close();
  });
});
