import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page under test, with everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, uncaught exceptions, policy violations. */
  readonly problems: string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a page in a context of its own and waits until its elements are there.
 * @param url absolute address
 * @param options as `colorScheme`, `viewport`, `javaScriptEnabled`
 */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const problems = watch(page);
  await page.goto(url, { waitUntil: 'load' });
  return { page, problems, close: () => context.close() };
}

/**
 * Collects what goes wrong on a page.
 * @param problems where to, when several pages share one list
 */
export function watch(page: Page, problems: string[] = []): string[] {
  page.on('console', (message) => {
    const expected = message.text().includes('Service Worker registration blocked by Playwright');
    if (['error', 'warning'].includes(message.type()) && !expected) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return problems;
}
