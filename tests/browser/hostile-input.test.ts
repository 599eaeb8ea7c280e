import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from '../../src/build/serve.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { sites } from '../helpers/sites.ts';
import { watch } from '../helpers/visit.ts';

const [site] = sites;
let browser: Browser;
let serving: Serving;
beforeAll(async () => {
  browser = await launchBrowser();
  serving = await serve(site.folder, site.base, 0);
});
afterAll(async () => {
  await browser.close();
  serving.server.close();
});

const hostile = [
  '<img src=x onerror=attacked()>',
  '"><script>attacked()</script>',
  'javascript:attacked()',
  '{"__proto__":{"attacked":true},"version":9}',
  `${'%'.repeat(300)}\uD83D`,
];
/** Everything that a page may read of its address. */
const parameters = ['q', 'module', 'kind', 'giang-vien', 'trinh-chieu', 'in'];

describe('what may come in from outside', () => {
  it.each(hostile)(
    'runs nowhere and breaks nothing, in address and storage: %s',
    { timeout: 240_000 },
    async (text) => {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const happened: string[] = [];
      await context.exposeFunction('attacked', () => happened.push('a script ran'));
      await context.exposeFunction('reportViolation', (violation: string) => happened.push(violation));
      await context.addInitScript((value) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          Reflect.get(window, 'reportViolation')(`${location.pathname}: ${violatedDirective} ${blockedURI}`);
        });
        // What the site itself has stored, then everything it stores, holds the attack.
        for (const key of ['theme', 'recent-searches', 'sale-marketing:progress', ...Object.keys(localStorage)])
          localStorage.setItem(key, value);
        sessionStorage.setItem('marked-words', value);
      }, text);
      const page = await context.newPage();
      const problems = watch(page);
      const foreign: string[] = [];
      page.on(
        'request',
        (request) => new URL(request.url()).origin !== new URL(serving.url).origin && foreign.push(request.url()),
      );
      const query = parameters.map((name) => `${name}=${encodeURIComponent(Buffer.from(text).toString())}`).join('&');
      for (const file of htmlFiles(site.folder).filter((each) => !each.startsWith('en/'))) {
        const response = await page.goto(
          `${new URL(pathOf(file), serving.url).href}?${query}#${encodeURIComponent(Buffer.from(text).toString())}`,
        );
        expect(response?.status(), file).toBeLessThan(500);
        await page.locator('h1').first().waitFor();
      }
      expect(await page.evaluate(() => Reflect.get({}, 'attacked'))).toBeUndefined();
      expect(happened).toEqual([]);
      expect(foreign).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});
