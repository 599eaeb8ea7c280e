import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { answerQuestion } from '../helpers/answer.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { unpackEdition, type Unpacked } from '../helpers/edition.ts';
import { sites } from '../helpers/sites.ts';
import { watch } from '../helpers/visit.ts';

let browser: Browser;
let edition: Unpacked;
beforeAll(async () => {
  browser = await launchBrowser();
  edition = unpackEdition(sites[0].folder);
});
afterAll(async () => {
  await browser.close();
  edition.remove();
});

it('the folder edition, where nothing may be stored, leaves nothing to the page that comes next in its window', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  const page = await context.newPage();
  const problems = watch(page);
  await page.goto(`${edition.url}nhiem-vu/chung/index.html`);
  await answerQuestion(page.locator('quiz-question').first(), true);
  await page.goto(`${edition.url}ho-so/index.html`);
  await page.getByRole('button', { name: 'Gửi cho giảng viên' }).click();
  await page.getByLabel('Họ và tên').fill('Ánh');
  await page.getByLabel('Họ và tên').blur();
  expect(await page.evaluate(() => window.name)).toBe('');
  await page.goto('about:blank');
  expect(await page.evaluate(() => window.name)).toBe('');
  expect(problems).toEqual([]);
  await context.close();
});
