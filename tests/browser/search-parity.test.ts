import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import { fold } from '../../src/search/marks.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { htmlFiles } from '../helpers/html-files.ts';
import { sites } from '../helpers/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const [root, base] = sites;
/** The title of every page, with its marks and without in turn, and other ways of typing. */
const titles = htmlFiles(root.folder)
  // What is written for trainers is found by them alone.
  .filter((file) => !readFileSync(join(root.folder, file), 'utf8').includes('kind:trainer'))
  .flatMap((file) => [...readFileSync(join(root.folder, file), 'utf8').matchAll(/<h1[^>]*>([^<]+)<\/h1>/g)])
  .map(([, title = ''], index) => (index % 2 === 0 ? title : fold(title)).replace(/&[a-z#0-9]+;/g, ' '));
const queries = [...titles, 'ddinhj gia', 'd9i5nh gia1', 'baobi', 'thuong hieuj', 'dự bao doanh số', 'kenh phan'];

/** For each query the results' targets without the base, as the search page lists them. */
async function answers(page: Page, url: string, basePath: string): Promise<string[][]> {
  await page.goto(new URL('tim-kiem/', url).href);
  const lists: string[][] = [];
  for (const query of queries) {
    await page.locator('main input[type=search]').fill('');
    await expect.poll(() => page.locator('main [role=status]').innerText()).toBe('');
    await page.locator('main input[type=search]').fill(query);
    await expect
      .poll(() => page.locator('main [role=status]').innerText(), { interval: 5 })
      .toMatch(/kết quả\.|Không tìm thấy|Gần nhất/);
    const more = page.locator('main .search-extra button');
    if ((await more.count()) > 0) await more.click();
    await expect.poll(() => page.locator('main .search-extra button').count(), { interval: 5 }).toBe(0);
    const hrefs = await page
      .locator('ol#results > li > a:first-child')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    lists.push(hrefs.map((href) => href.slice(basePath.length)));
  }
  return lists;
}

it('gives the same lists at the root, below a base, and with the server gone', { timeout: 180_000 }, async () => {
  const first = await serve(root.folder, root.base, 0);
  const second = await serve(base.folder, base.base, 0);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(first.url);
  await expect
    .poll(() => page.locator('offline-notice').innerText(), { timeout: 30_000 })
    .toContain('Đã lưu cả khóa học');
  const online = await answers(page, first.url, root.base);
  first.server.closeAllConnections();
  await new Promise((closed) => first.server.close(closed));
  expect(await answers(page, first.url, root.base)).toEqual(online);
  expect(await answers(page, second.url, base.base)).toEqual(online);
  expect(online.filter((list) => list.length === 0)).toEqual([]);
  expect(queries.length).toBeGreaterThan(20);
  await context.close();
  second.server.close();
});
