import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import { age } from '../helpers/aged.ts';
import { answerQuestion } from '../helpers/answer.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { readLessonText } from '../helpers/lesson-text.ts';
import { untilSaved } from '../helpers/offline-notice.ts';
import { sample } from '../helpers/runs.ts';
import { sites } from '../helpers/sites.ts';
import { watch } from '../helpers/visit.ts';

const lesson = 'nhiem-vu/chung/';

// By day below a base, where a link is more easily wrong.
describe.each(sample(sites, ({ base }) => base !== '/'))(
  'after one visit, with the server gone from $base,',
  ({ base, folder }) => {
    let browser: Browser;
    let context: BrowserContext;
    let home = '';
    const url = (path: string): string => new URL(path, home).href;
    // To save the whole course takes seconds: all tests read what one visit has saved, each in a tab of its own.
    beforeAll(async () => {
      browser = await launchBrowser();
      context = await browser.newContext();
      const serving = await serve(folder, base, 0);
      home = serving.url;
      const first = await context.newPage();
      await first.goto(home);
      await untilSaved(first);
      await first.close();
      serving.server.closeAllConnections();
      await new Promise((closed) => serving.server.close(closed));
    });
    afterAll(() => browser.close());

    let page: Page;
    let problems: string[];
    beforeEach(async () => {
      page = await context.newPage();
      problems = watch(page);
    });
    afterEach(async () => {
      await page.close();
      expect(problems).toEqual([]);
    });

    it('every page opens, and there is a page for other addresses', async () => {
      for (const file of sample(htmlFiles(folder), (_, at) => at % 6 === 0)) {
        const response = await page.goto(url(pathOf(file)));
        expect(response?.ok(), file).toBe(true);
        expect(await page.locator('main h1').count(), file).toBe(1);
      }
      await page.goto(url('khong-co-trang-nay/'));
      expect(await page.locator('h1').innerText()).toBe('Không có trang này');
    });

    it('the search finds', async () => {
      await page.goto(url('tim-kiem/?q=bao+bi'));
      await expect.poll(() => page.locator('ol#results > li').count()).toBeGreaterThan(0);
    });

    it('a lesson has its typeface, a question is checked and comes back for review', async () => {
      await page.goto(url(lesson));
      const client = await context.newCDPSession(page);
      await client.send('DOM.enable');
      await client.send('CSS.enable');
      const { root } = await client.send('DOM.getDocument');
      const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
      const familyNames = async (): Promise<string> => {
        const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
        return fonts.map(({ familyName }) => familyName).join(', ');
      };
      await expect.poll(familyNames).toContain('Jakarta');
      await answerQuestion(page.locator('quiz-question[data-type=single-choice]').first(), false);
      await age(page, 4);
      await page.goto(url('on-tap/'));
      await expect.poll(() => page.locator('review-queue quiz-question').count()).toBe(1);
    });

    it('a lesson is presented, with the window for notes', async () => {
      const { headings } = readLessonText('tasks/joint-tasks');
      const heading = headings.get('one-owner') ?? 'no such heading';
      await page.goto(url(`${lesson}?trinh-chieu#one-owner`));
      await expect.poll(() => page.locator('.slide h2').innerText()).toBe(heading);
      const opening = context.waitForEvent('page');
      await page.getByRole('button', { name: 'Cửa sổ ghi chú' }).click();
      const notes = await opening;
      watch(notes, problems);
      await expect.poll(() => notes.locator('.notes-window h1').innerText()).toContain(heading);
      await notes.close();
    });
  },
);
