import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { answerQuestion } from '../helpers/answer.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { untilSaved } from '../helpers/offline-notice.ts';
import { root } from '../helpers/project.ts';
import { isNightly } from '../helpers/runs.ts';
import { sites } from '../helpers/sites.ts';

const [atRoot, belowBase] = sites;
const { id } = readCourse(root);
const ownPrefix = `${id}:`;
const otherPrefix = 'another-course:';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

let browser: Browser;
let server: Server;
let host = '';
/** The second course of the host: the same site under another id. */
const other = mkdtempSync(join(tmpdir(), 'other-'));

beforeAll(async () => {
  browser = await launchBrowser();
  cpSync(belowBase.folder, other, { recursive: true });
  for (const file of globSync('**/*.{html,js}', { cwd: other })) {
    const path = join(other, file);
    const text = readFileSync(path, 'utf8');
    if (text.includes(id))
      writeFileSync(path, text.replace(new RegExp(`(?<=['"\`])${id}(?=[:'"\`])`, 'g'), 'another-course'));
  }
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const [folder, rest] = path.startsWith(belowBase.base)
      ? [other, path.slice(belowBase.base.length)]
      : [atRoot.folder, path.slice(1)];
    const file = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
    // By day the neighbour has no worker, which would save a second course; what it has saved is put there.
    if (!isNightly && path === `${belowBase.base}sw.js`) {
      response.writeHead(404).end();
      return;
    }
    try {
      const body = readFileSync(join(folder, file));
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  host = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await browser.close();
  rmSync(other, { recursive: true });
});

const stored = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage).toSorted());
const cached = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

async function answerIn(context: BrowserContext, base: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${host}${base}nhiem-vu/chung/`);
  await answerQuestion(page.locator('quiz-question').first(), true);
  return page;
}

async function deleteEverything(page: Page, base: string): Promise<void> {
  await page.goto(`${host}${base}du-lieu/`);
  await page.getByRole('button', { name: 'Xóa hết' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa hết' }).click();
  await expect.poll(() => page.locator('[data-status]').innerText()).toContain('Đã xóa');
}

it('leaves nothing of the course, here or in another tab, and everything of its neighbour on the host', async () => {
  // The policy knows the neighbour's first script by what it was before it got its own id.
  const context = await browser.newContext({ bypassCSP: true });
  const neighbour = await answerIn(context, belowBase.base);
  await neighbour.evaluate(() => caches.open('course:/hoc/:kept'));
  const page = await answerIn(context, '/');
  await untilSaved(page);
  const searching = await context.newPage();
  await searching.goto(`${host}/tim-kiem/#q=bao+b%C3%AC`);
  await expect.poll(() => searching.locator('ol#results > li').count()).toBeGreaterThan(0);

  const pasting = await context.newPage();
  await pasting.goto(`${host}/ket-qua/`);
  await pasting.locator('#result-links').fill('An: #r=1.ab.cd');
  await pasting.locator('#result-links').blur();
  await expect.poll(() => pasting.url()).toContain('#text=');

  const both = await stored(page);
  const ofNeighbour = both.filter((key) => key.startsWith(otherPrefix));
  expect(ofNeighbour).not.toEqual([]);
  expect(both.filter((key) => key.startsWith(ownPrefix))).not.toEqual([]);
  expect(both.filter((key) => !key.startsWith(ownPrefix) && !key.startsWith(otherPrefix))).toEqual([]);
  expect((await cached(page)).some((name) => name.startsWith('course:/:'))).toBe(true);

  // As words to mark and places to read again lie in the tab between two pages.
  for (const name of ['marked-words', 'reread'])
    await page.evaluate((key) => sessionStorage.setItem(key, '{}'), ownPrefix + name);
  await deleteEverything(page, '/');
  expect(await stored(page)).toEqual(ofNeighbour);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  expect((await cached(page)).filter((name) => name.startsWith('course:/:'))).toEqual([]);
  expect((await cached(page)).some((name) => name.startsWith('course:/hoc/:'))).toBe(true);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)),
  ).not.toContain(`${host}/`);
  // The other tab forgets what was searched for, in its address too.
  await expect.poll(() => searching.locator('main input[type=search]').inputValue()).toBe('');
  await expect.poll(() => searching.url()).toBe(`${host}/tim-kiem/`);

  await expect.poll(() => pasting.locator('#result-links').inputValue()).toBe('');
  await expect.poll(() => pasting.url()).toBe(`${host}/ket-qua/`);

  await neighbour.reload();
  await expect.poll(() => neighbour.locator('quiz-question .feedback').first().count()).toBe(1);
  await context.close();
});

it('the browser is asked to keep what was answered, once there is something to lose', async () => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.addInitScript(() => {
    let asked = 0;
    StorageManager.prototype.persist = async () => {
      asked += 1;
      sessionStorage.setItem('asked', String(asked));
      return false;
    };
  });
  const page = await context.newPage();
  const asked = (): Promise<string | null> => page.evaluate(() => sessionStorage.getItem('asked'));
  await page.goto(`${host}/nhiem-vu/chung/`);
  await answerQuestion(page.locator('quiz-question').first(), true);
  await expect.poll(asked).toBe('1');
  await page.evaluate(() => sessionStorage.removeItem('asked'));
  await page.goto(`${host}/du-lieu/`);
  await expect.poll(() => page.locator('[data-list]').innerText()).toContain('có thể tự xóa');
  expect(await asked()).toBeNull();
  await context.close();
});
