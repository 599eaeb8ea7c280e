import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../helpers/answer.ts';
import { violations } from '../helpers/axe.ts';
import { pagesToOpen, pathOf } from '../helpers/html-files.ts';
import { itNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';
import type { Visit } from '../helpers/visit.ts';

const [site] = sites;
const served = servedSite();

const open = (path: string, options = {}) =>
  served.open(path, { reducedMotion: 'reduce', bypassCSP: true, ...options });

describe('axe finds nothing', () => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await open('robots.txt');
  });
  afterAll(() => visited.close());

  const pages = sample(pagesToOpen(site.folder), (_, at) => at % 3 === 0);
  // Where it is light and in the dark, where only colours differ; by day in light and dark by turns.
  it.each([...pages.entries()])('%i %s', async (at, file) => {
    const { page } = visited;
    const [first, ...others] = sample(['light', 'dark'] as const, (_, index) => index === at % 2);
    await page.emulateMedia({ colorScheme: first ?? null });
    await page.goto(served.url(pathOf(file)));
    expect(await violations(page)).toEqual([]);
    for (const colorScheme of others) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, ['color-contrast'])).toEqual([]);
    }
  });
});

// By day in the dark: what is laid out is the same.
describe.each(sample(['light', 'dark'] as const, (each) => each === 'dark'))(
  'axe finds nothing in %s',
  (colorScheme) => {
    it('a lesson on slides, a revealed answer, and the window with notes', async () => {
      const { page, close } = await open('nhiem-vu/chung/?trinh-chieu', { colorScheme });
      await page.locator('.slide').waitFor();
      expect(await violations(page)).toEqual([]);
      const id = await page.locator('quiz-question[data-type$="-choice"]').first().getAttribute('id');
      await page.evaluate((hash) => (location.hash = hash), `#${id}`);
      await page.getByRole('button', { name: 'Hiện đáp án' }).click();
      await page.locator('.slide .right').first().waitFor();
      expect(await violations(page)).toEqual([]);
      const opening = page.context().waitForEvent('page');
      await page.getByRole('button', { name: 'Cửa sổ ghi chú' }).click();
      const notes = await opening;
      await notes.getByRole('button', { name: 'Trang trước' }).waitFor();
      expect(await violations(notes)).toEqual([]);
      await close();
    });

    itNightly('a quiz with right, wrong and half answers, and its summary', async () => {
      // Lessons with other types of questions.
      const lessons = ['chien-luoc/van-hoa-dong-doi/', 'nhiem-vu/chung/', 'chien-luoc/giao-tiep-va-cong-tac/'];
      for (const path of lessons) {
        const { page, close } = await open(path, { colorScheme });
        for (const [index, question] of (await page.locator('quiz-question').all()).entries()) {
          await answerQuestion(question, index % 2 === 0);
          expect(await violations(page)).toEqual([]);
        }
        await page.locator('.quiz-summary').waitFor();
        expect(await violations(page)).toEqual([]);
        await close();
      }
    });

    it('the final quiz being taken, a review, a shared record, a group’s results, a question before deleting', async () => {
      const { page, close } = await open('kiem-tra/', { colorScheme });
      await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
      const first = page.locator('.sitting-questions quiz-question').first();
      await answerQuestion(first, false);
      expect(await violations(page)).toEqual([]);
      await page.evaluate(() => {
        const text = localStorage.getItem('sale-marketing:progress') ?? '';
        localStorage.setItem('sale-marketing:progress', text.replaceAll(/"\d{4}(?=-\d\d-\d\dT)/g, '"2020'));
      });
      await page.goto(served.url('on-tap/'));
      await page.locator('review-queue quiz-question').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.goto(served.url('ho-so/'));
      await page.getByRole('button', { name: 'Gửi cho giảng viên' }).click();
      await page.locator('[data-part=code] img').waitFor();
      expect(await violations(page)).toEqual([]);
      const link = await page.getByLabel('Liên kết kết quả').inputValue();
      await page.goto(link);
      await page.locator('group-results [data-part=people] tr').waitFor();
      await page.goto(`${link}x`);
      await expect.poll(() => page.locator('group-results [data-part=faults] li').count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await page.goto(served.url('du-lieu/'));
      await page.getByRole('button', { name: 'Xóa hết' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
      await close();
    });
  },
);

describe('layout', () => {
  it('choices are at least 44 px high, and so are the buttons', async () => {
    const { page, close } = await open('nhiem-vu/chung/', { viewport: { width: 360, height: 740 } });
    const heights = await page
      .locator('.choices label:visible, .item label:visible, button:visible')
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await close();
  });

  it('the bar on a phone never hides what has the focus', async () => {
    const { page, close } = await open('nhiem-vu/chung/', { viewport: { width: 360, height: 640 } });
    const bar = (await page.locator('.bar').boundingBox())?.y ?? 0;
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const bottom = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused && focused !== document.body && !focused.closest('.bar')
          ? focused.getBoundingClientRect().bottom
          : 0;
      });
      expect(bottom).toBeLessThanOrEqual(bar);
    }
    await close();
  });
});
