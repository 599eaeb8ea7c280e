import type { Browser, BrowserContextOptions } from 'playwright-core';
import { visit, type Visit } from './visit.ts';

/** Opens a page of the site in a tab that an earlier visit has left, or in a new one. @param path below the site's home */
export type Open = (path: string, options?: BrowserContextOptions) => Promise<Visit>;

/** A page of the site that has no script, which would write to the storage. */
const quiet = 'robots.txt';

/**
 * Visits that leave their tab to the next one with the same options, emptied: half of what a visit costs is its tab. A
 * visit must not change what a tab keeps for ever: `addInitScript`, `exposeFunction`, `clock`, a session of the
 * DevTools; tests with these use `visit`. A test that fails leaves no tab behind.
 * @param begun the browser, and the address of a path below the site's home
 */
export function tabs(begun: () => { readonly browser: Browser; readonly url: (path: string) => string }): Open {
  const free = new Map<string, Visit[]>();
  return async (path, options = {}) => {
    const { viewport = { width: 1280, height: 720 }, colorScheme, reducedMotion, forcedColors, ...kept } = options;
    const { browser, url } = begun();
    const left = free.get(JSON.stringify(kept)) ?? [];
    free.set(JSON.stringify(kept), left);
    const tab = left.pop() ?? (await visit(browser, url(quiet), kept));
    const { page, problems, close } = tab;
    await page.emulateMedia({
      media: null,
      colorScheme: colorScheme ?? 'light',
      reducedMotion: reducedMotion ?? 'no-preference',
      forcedColors: forcedColors ?? 'none',
    });
    if (viewport) await page.setViewportSize(viewport);
    problems.length = 0;
    await page.goto(url(path), { waitUntil: 'load' });
    return {
      page,
      problems,
      close: async () => {
        const isEmpty = await empty(tab, url(quiet)).catch(() => false);
        if (isEmpty) left.push(tab);
        else await close();
      },
    };
  };
}

/** Brings a tab back to what it was before its visit. Returns whether nothing is left. */
async function empty({ page }: Visit, blank: string): Promise<boolean> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll();
  await context.unrouteAll();
  await context.setOffline(false);
  await page.goto(blank);
  return page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
    return localStorage.length + sessionStorage.length === 0 && window.name === '';
  });
}
