import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve, type Serving } from '../../src/build/serve.ts';
import { launchBrowser } from './browser.ts';
import { sites, type TestSite } from './sites.ts';
import { tabs, type Open } from './tabs.ts';

/** The real course as a file of tests opens it, from before its first test until after its last. */
export interface ServedSite {
  readonly browser: Browser;
  /** Absolute address of a page. @param path below the site's home, without a slash before it */
  readonly url: (path: string) => string;
  readonly open: Open;
}

/**
 * Starts a browser and serves the course, for all tests of the file or the group that calls it.
 * @param site at the root of a host when left out
 */
export function servedSite(site: TestSite = sites[0]): ServedSite {
  let browser: Browser | undefined;
  let serving: Serving | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    serving = await serve(site.folder, site.base, 0);
  });
  afterAll(async () => {
    await browser?.close();
    serving?.server.close();
  });
  const begun = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('The site is served from the first test on, not before');
    return what;
  };
  const served = {
    get browser() {
      return begun(browser);
    },
    url: (path: string) => new URL(path, begun(serving).url).href,
  };
  return Object.assign(served, { open: tabs(() => served) });
}
