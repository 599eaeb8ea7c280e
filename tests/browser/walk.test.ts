import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serve } from '../../src/build/serve.ts';
import { pagesToOpen, pathOf } from '../helpers/html-files.ts';
import { isNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';
import { watch } from '../helpers/visit.ts';

const served = servedSite();

/** Opens pages one after the other in a few tabs at once: most of a visit is waiting. */
async function walk<T>(
  context: BrowserContext,
  visits: readonly T[],
  look: (page: Page, visit: T) => Promise<void>,
): Promise<void> {
  const waiting = visits.toReversed();
  const one = async (page: Page): Promise<void> => {
    page.setDefaultTimeout(20_000);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await look(page, next);
  };
  await Promise.all(Array.from({ length: 3 }, async () => one(await context.newPage())));
}

/** Collects the violations of the security policy and the requests to other hosts, on all pages of a context. */
async function guard(context: BrowserContext, origin: string): Promise<string[]> {
  const reports: string[] = [];
  await context.exposeFunction('reportViolation', (violation: string) => reports.push(violation));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.get(window, 'reportViolation')(`${location.pathname}: ${violatedDirective} ${blockedURI}`);
    });
  });
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) reports.push(`foreign request: ${request.url()}`);
  });
  return reports;
}

/** Waits until the elements that a page shows are at work. */
async function elementsDefined(page: Page): Promise<void> {
  // Questions wait for a reader who goes on.
  await page.evaluate(() => dispatchEvent(new Event('scroll')));
  // Those of the page that a sitting reads its questions from have no script there.
  await page.waitForFunction(
    () => !document.querySelector('quiz-question:not(:defined, .pool *), search-page:not(:defined)'),
  );
}

// By day below a base, where a link is more easily wrong.
describe.each(sample(sites, ({ base }) => base !== '/'))('every page, served from $base', ({ base, folder }) => {
  it('keeps the security policy, asks no other host, and fits 320 px', { timeout: 240_000 }, async () => {
    const { url, server } = await serve(folder, base, 0);
    const context = await served.browser.newContext({
      serviceWorkers: 'block',
      viewport: { width: 320, height: 640 },
    });
    const reports = await guard(context, new URL(url).origin);
    const wide: string[] = [];
    await walk(
      context,
      sample(pagesToOpen(folder), (_, at) => at % 3 === 0),
      async (page, file) => {
        await page.goto(new URL(pathOf(file), url).href, { waitUntil: 'load' });
        await elementsDefined(page);
        const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
        expect(policy, file).toContain("default-src 'self'");
        expect(policy, file).not.toMatch(/unsafe-inline|'unsafe-eval'/);
        const fits = page.waitForFunction(
          () => document.fonts.status === 'loaded' && document.documentElement.scrollWidth <= innerWidth,
        );
        await fits.catch(() => wide.push(file));
        await page.evaluate(() => {
          for (const button of document.querySelectorAll<HTMLButtonElement>('quiz-question button.primary')) {
            button.click();
          }
        });
      },
    );
    const page = await context.newPage();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => customElements.get('search-opener'));
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('giá');
    await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(0);
    expect(reports).toEqual([]);
    expect(wide).toEqual([]);
    await context.close();
    server.close();
  });
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
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString());

describe('what may come in from outside', () => {
  it('runs nowhere and breaks nothing, in address and storage', { timeout: 240_000 }, async () => {
    const [site] = sites;
    const context = await served.browser.newContext({ serviceWorkers: 'block' });
    const reports = await guard(context, new URL(served.url('')).origin);
    const problems: string[] = [];
    await context.exposeFunction('attacked', () => reports.push('a script ran'));
    await context.addInitScript((attacks) => {
      // An empty tab has no storage.
      if (location.protocol === 'about:') return;
      // What the site itself has stored, then everything it stores, holds an attack.
      const turn = Number(new URLSearchParams(location.search).get('turn'));
      const names = ['theme', 'recent-searches', 'sale-marketing:progress', ...Object.keys(localStorage)];
      for (const [at, name] of names.entries()) localStorage.setItem(name, attacks[(turn + at) % attacks.length] ?? '');
      sessionStorage.setItem('marked-words', attacks[turn % attacks.length] ?? '');
    }, hostile);
    context.on('page', (page) => watch(page, problems));
    // Every attack in every parameter of each kind of page; lessons, which are alike, share the attacks among them, and so
    // do the pages by day, when each visit still holds every attack, one in each parameter.
    const visits = sample(pagesToOpen(site.folder), (_, at) => at % 3 === 1)
      .filter((file) => !file.startsWith('en/'))
      .flatMap((file, at) =>
        hostile.flatMap((_, turn) =>
          (isNightly && file.split('/').length < 3) || turn === at % hostile.length ? [{ file, turn }] : [],
        ),
      );
    await walk(context, visits, async (page, { file, turn }) => {
      const attack = (part: number): string => encoded(hostile[(turn + part) % hostile.length] ?? '');
      const query = parameters.map((name, part) => `${name}=${attack(part)}`).join('&');
      const response = await page.goto(
        `${served.url(pathOf(file))}?${query}&turn=${turn}#${attack(parameters.length)}`,
      );
      expect(response?.status(), file).toBeLessThan(500);
      await page.locator('h1').first().waitFor({ state: 'attached' });
      await elementsDefined(page);
      expect(await page.evaluate(() => Reflect.get({}, 'attacked'))).toBeUndefined();
    });
    expect(reports).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
