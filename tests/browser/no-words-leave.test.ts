import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { serve, type Serving } from '../../src/build/serve.ts';
import { answerQuestion } from '../helpers/answer.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { isNightly } from '../helpers/runs.ts';
import { sites } from '../helpers/sites.ts';
import { watch } from '../helpers/visit.ts';

const [site] = sites;
let browser: Browser;
let serving: Serving;
/** What the host sees of each request: its line, its headers, its body. */
const seen: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  serving = await serve(site.folder, site.base, 0);
  serving.server.on('request', (request) => {
    seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    request.on('data', (part) => seen.push(String(part)));
  });
});
afterAll(async () => {
  serving.server.close();
  await browser.close();
});

it('a whole visit tells the host no word that was typed and no answer', async () => {
  // By day without the worker, which asks for the files of its list alone: to save them takes seconds.
  const context = await browser.newContext({ serviceWorkers: isNightly ? 'allow' : 'block' });
  const page = await context.newPage();
  const problems = watch(page);
  const url = (path: string): string => new URL(path, serving.url).href;
  await page.goto(url('nhiem-vu/chung/'));
  await answerQuestion(page.locator('quiz-question').first(), true);
  // In the dialog, to a result, and on to the other language.
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type('xungdot bao bì');
  await expect.poll(() => dialog.locator('.results > li').count()).toBeGreaterThan(0);
  await dialog.locator('.results a').first().click();
  await page.locator('main h1').waitFor();
  await page.goto(url('tim-kiem/#q=xungdot'));
  // Before its script is there the field is a plain form, whose words go to the host.
  await page.locator('search-page:defined').waitFor();
  await page.locator('main input[type=search]').fill('chualoi giá');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('main [role=status]').innerText()).not.toBe('');
  await page.reload();
  await page.locator('language-links a, .language-links a').first().click();
  await page.waitForURL('**/en/**');
  await expect.poll(() => page.locator('main input[type=search]').inputValue()).toContain('chualoi');
  // A name on the record, and the link that carries it.
  await page.goto(url('ho-so/'));
  await page.getByRole('button', { name: 'Gửi cho giảng viên' }).click();
  await page.getByLabel('Họ và tên').fill('Tenrieng');
  await page.getByLabel('Họ và tên').blur();
  await expect.poll(() => page.getByLabel('Liên kết kết quả').inputValue()).toContain('#r=');
  await page.goto(await page.getByLabel('Liên kết kết quả').inputValue());
  await page.goto(url('nguon/'));
  await page.locator('main h1').waitFor();

  expect(seen.length).toBeGreaterThan(20);
  const telling = seen.filter((each) => /xungdot|chualoi|b%C3%AC|Tenrieng|[?&](q|r|plan)=|#/i.test(each));
  expect(telling).toEqual([]);
  // All of it is asked for by GET, without a body.
  expect(seen.filter((each) => !each.startsWith('GET '))).toEqual([]);
  expect(await page.evaluate(() => window.name)).toBe('');
  expect(problems).toEqual([]);
  await context.close();
});
