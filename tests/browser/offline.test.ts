import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import { openQuestion } from '../helpers/answer.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { untilSaved } from '../helpers/offline-notice.ts';
import { sites } from '../helpers/sites.ts';
import { watch } from '../helpers/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(sites)('offline, served from $base', ({ base, folder }) => {
  it('after one visit every page, the quizzes and the search work with the server gone', async () => {
    const { url, server } = await serve(folder, base, 0);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    await untilSaved(page);
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));

    const problems = watch(page);
    for (const file of htmlFiles(folder)) {
      const response = await page.goto(new URL(pathOf(file), url).href);
      expect(response?.ok(), file).toBe(true);
      expect(await page.locator('main h1').count(), file).toBe(1);
    }
    await page.goto(new URL('nhiem-vu/chung/', url).href);
    const single = page.locator('quiz-question[data-type=single-choice]').first();
    await openQuestion(single);
    await single.locator('input').first().check();
    await single.getByRole('button', { name: 'Chấm câu này' }).click();
    await expect.poll(() => single.locator('.feedback').count()).toBe(1);
    await page.goto(new URL('tim-kiem/?q=bao+bi', url).href);
    await expect.poll(() => page.locator('ol#results > li').count()).toBeGreaterThan(0);
    await page.goto(new URL('khong-co-trang-nay/', url).href);
    expect(await page.locator('h1').innerText()).toBe('Không có trang này');
    expect(problems).toEqual([]);
    await context.close();
  });
});
