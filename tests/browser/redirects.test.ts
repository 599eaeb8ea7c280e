import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import { redirectPage } from '../../src/build/redirects/redirect-page.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { sample } from '../helpers/runs.ts';
import { sites } from '../helpers/sites.ts';
import { visit } from '../helpers/visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

// By day below a base, where a link is more easily wrong.
describe.each(sample(sites, ({ base }) => base !== '/'))('a short address, served from $base', ({ base, folder }) => {
  it('opens its lesson with the fragment and the query it was called with, and goes back past itself', async () => {
    const { url, server } = await serve(folder, base, 0);
    const { page, problems, close } = await visit(browser, url);
    await page.goto(new URL('c/3/?q=a%20b#summary', url).href);
    await page.waitForURL('**/chien-luoc/giao-tiep-va-cong-tac/?q=a%20b#summary');
    await page.goBack();
    await page.waitForURL(url);
    expect(problems).toEqual([]);
    await close();
    server.close();
  });

  it('opens its lesson without script', async () => {
    const { url, server } = await serve(folder, base, 0);
    const { page, close } = await visit(browser, url, { javaScriptEnabled: false });
    await page.goto(new URL('b/7/', url).href);
    await page.waitForURL('**/nhiem-vu/chung/');
    await close();
    server.close();
  });
});

describe('a page that leads to a part of a page', () => {
  it('opens that part, unless it was called with another one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'redirect-'));
    mkdirSync(join(folder, 'old'));
    const words = { language: 'vi', title: 'x', text: 'x', canonical: 'https://example.org/new/' };
    writeFileSync(join(folder, 'old/index.html'), redirectPage({ ...words, href: '/new/#part' }));
    mkdirSync(join(folder, 'new'));
    writeFileSync(join(folder, 'new/index.html'), '<!doctype html><title>new</title>');
    const { url, server } = await serve(folder, '/', 0);
    const { page, close } = await visit(browser, new URL('old/', url).href);
    await page.waitForURL('**/new/#part');
    await page.goto(new URL('old/#other', url).href);
    await page.waitForURL('**/new/#other');
    await close();
    server.close();
    rmSync(folder, { recursive: true });
  });
});
