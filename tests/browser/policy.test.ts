import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { sites } from '../helpers/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(sites)('security policy, served from $base', ({ base, folder }) => {
  it('is broken on no page, in no quiz, in no search, and nothing third-party is asked for', async () => {
    const { url, server } = await serve(folder, base, 0);
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });
    const violations: string[] = [];
    await context.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        Reflect.get(window, 'reportViolation')(`${location.pathname}: ${violatedDirective} ${blockedURI}`);
      });
    });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on(
      'request',
      (request) => new URL(request.url()).origin !== new URL(url).origin && foreign.push(request.url()),
    );
    for (const file of htmlFiles(folder)) {
      await page.goto(new URL(pathOf(file), url).href, { waitUntil: 'networkidle' });
      const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
      expect(policy, file).toContain("default-src 'self'");
      expect(policy, file).not.toMatch(/unsafe-inline|'unsafe-eval'/);
      for (const button of await page.locator('quiz-question button.primary').all()) await button.click();
    }
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('giá');
    await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(0);
    expect(violations).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
    server.close();
  }, 240_000);
});
