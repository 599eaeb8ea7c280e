import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../helpers/answer.ts';
import { itNightly } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();
const key = 'sale-marketing:progress';

/** Fills the storage of the site to the last character. */
const fillUp = (page: Page, name: string): Promise<void> =>
  page.evaluate((own) => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2))
      for (let room = true; room;)
        try {
          localStorage.setItem(own, (localStorage.getItem(own) ?? '') + 'x'.repeat(size));
        } catch {
          room = false;
        }
  }, name);

const isAnswered = (page: Page): Promise<boolean> =>
  page
    .locator('quiz-question .feedback')
    .first()
    .waitFor({ state: 'attached', timeout: 10_000 })
    .then(() => true);

describe('storage that fills in mid-visit', () => {
  it('loses no answer: the tab keeps it, says so, and the device has it back once there is room', async () => {
    const { page, problems, close } = await served.open('nhiem-vu/chung/');
    await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key)).not.toBeNull();
    await fillUp(page, 'another-site');
    await answerQuestion(page.locator('quiz-question').first(), true);
    await expect.poll(() => page.locator('[data-not-kept]').first().innerText()).not.toBe('');
    await page.reload();
    expect(await isAnswered(page)).toBe(true);
    await page.evaluate(() => localStorage.removeItem('another-site'));
    await page.reload();
    expect(await isAnswered(page)).toBe(true);
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toContain('"attempts":[{');
    expect(await page.evaluate((name) => sessionStorage.getItem(name), key)).toBeNull();
    expect(problems).toEqual([]);
    await close();
  });

  itNightly('gives what others have sent up for the learner’s own answers', async () => {
    const { page, close } = await served.open('nhiem-vu/chung/');
    await fillUp(page, 'sale-marketing:results');
    await answerQuestion(page.locator('quiz-question').first(), true);
    await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key)).toContain('"attempts":[{');
    await page.reload();
    expect(await isAnswered(page)).toBe(true);
    await close();
  });
});

describe('a file that is taken in while there is no room', () => {
  it('is said to be taken in and not kept, in one message', async () => {
    const { page, close } = await served.open('du-lieu/');
    await fillUp(page, 'another-site');
    const record = { version: 3, lessons: { 'joint-tasks': { visited: '2026-01-01T08:00:00.000Z' } } };
    await page.locator('device-data input[type=file]').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ course: 'sale-marketing', record })),
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Gộp' }).click();
    await expect.poll(() => page.locator('[data-status]').innerText()).toContain('máy này chưa giữ lại được');
    expect(await page.locator('[data-status]').innerText()).not.toContain('vẫn còn');
    await close();
  });
});

describe('names shared with other sites of the host', () => {
  it('are taken over once from the first edition, and others’ are left alone', async () => {
    const { page, close } = await served.open('nguon/');
    await page.evaluate(() => {
      localStorage.clear();
      localStorage.setItem('theme', 'dark');
      localStorage.setItem('trainer-view', 'on the left');
      localStorage.setItem('sale-marketing:progress', '{"version":2,"lessons":{},"questions":{},"sittings":{}}');
    });
    await page.goto(served.url('nhiem-vu/chung/'));
    await expect.poll(() => page.evaluate(() => localStorage.getItem('sale-marketing:theme'))).toBe('dark');
    expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
    expect(await page.evaluate(() => localStorage.getItem('trainer-view'))).toBe('on the left');
    await page.evaluate(() => localStorage.setItem('theme', 'light'));
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('light');
    await close();
  });
});
