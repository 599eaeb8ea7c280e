import type { BrowserContextOptions, Page } from 'playwright-core';
import type { ServedSite } from './served-site.ts';

/** A page whose scripts wait to be let in. */
export interface WithoutScripts {
  readonly page: Page;
  readonly letIn: () => void;
  readonly close: () => Promise<void>;
}

/** Opens a page whose scripts do not come before they are let in. */
export async function openWithoutScripts(
  served: ServedSite,
  path: string,
  options: BrowserContextOptions = {},
): Promise<WithoutScripts> {
  const context = await served.browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  let letIn = (): void => undefined;
  const open = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await open;
    await route.continue();
  });
  await page.goto(served.url(path), { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  return { page, letIn, close: () => context.close() };
}
