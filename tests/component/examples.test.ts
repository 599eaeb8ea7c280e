import type { Browser, Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { watch } from '../helpers/visit.ts';
import { allExamples, markupOf, openExample, serveExamples } from './example-server.ts';

let browser: Browser;
let server: ViteDevServer;
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveExamples()]);
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  // Each example begins on a device of its own.
  await page.addInitScript(() => {
    if (location.protocol === 'about:') return;
    localStorage.clear();
    sessionStorage.clear();
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe.each(allExamples)('$name', (named) => {
  it('is written in every language, with words in it', async () => {
    for (const language of ['vi', 'en']) {
      const html = await markupOf(named, language);
      expect(html).not.toMatch(/undefined|\[object|NaN/);
      expect(html.replace(/<[^>]*>/g, '').trim()).not.toBe('');
    }
  });

  it('reaches its state, and axe finds nothing in it', async () => {
    const problems = watch(page);
    await openExample(page, server, named.name);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    page.removeAllListeners();
  });
});
