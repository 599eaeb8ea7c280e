import type { Browser } from 'playwright-core';
import type { CompressedServer } from './compressed-server.ts';
import { median } from './phone.ts';
import { observe, type Vitals } from './vitals.ts';

/** A line to the server. */
export interface Line {
  /** Milliseconds a request. */
  readonly latency: number;
  readonly kilobitsDown: number;
}

interface FirstVisit extends Vitals {
  /** When the last font was there. */
  readonly loaded: number;
  /** Whether the headline is drawn in the course's own font. */
  readonly own: boolean;
}

/**
 * When a first visit reads in the course's own font, and what the wait for it costs: medians of visits with the fonts
 * and without them, in turns. The processor is the machine's own.
 * @param path of the page
 * @param runs how many visits of each kind
 */
export async function firstTypeface(
  browser: Browser,
  server: CompressedServer,
  path: string,
  line: Line,
  runs: number,
): Promise<Record<string, string | number>> {
  const withFonts: FirstVisit[] = [];
  const without: FirstVisit[] = [];
  for (let run = 0; run < runs; run += 1) {
    without.push(await visitOnce(browser, server.url + path, line, false));
    withFonts.push(await visitOnce(browser, server.url + path, line, true));
  }
  const middle = (visits: readonly FirstVisit[], of: (visit: FirstVisit) => number): number =>
    Math.round(median(visits.map(of)) * 1000) / 1000;
  const own = withFonts.filter((visit) => visit.own);
  return {
    page: path,
    line: `${line.kilobitsDown} kbit/s, ${line.latency} ms`,
    'own font': `${own.length} of ${runs}`,
    // With `font-display: optional` a font is drawn from the first paint on or not on this page.
    'drawn ms': own.length > 0 ? Math.round(middle(own, ({ firstPaint }) => firstPaint)) : 'next page',
    'fonts there ms': Math.round(middle(withFonts, ({ loaded }) => loaded)),
    'first paint ms': Math.round(middle(withFonts, ({ firstPaint }) => firstPaint)),
    'without fonts ms': Math.round(middle(without, ({ firstPaint }) => firstPaint)),
    'layout shift': Math.max(...withFonts.map(({ layoutShift }) => layoutShift)),
  };
}

async function visitOnce(browser: Browser, url: string, line: Line, fonts: boolean): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setBlockedURLs', { urls: fonts ? [] : ['*.woff2'] });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: (line.kilobitsDown * 1000) / 8,
    uploadThroughput: (line.kilobitsDown * 1000) / 8,
  });
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: 'networkidle' });
  const vitals = await page.evaluate((): Vitals => Reflect.get(globalThis, 'vitals'));
  const loaded = await page.evaluate(() =>
    Math.max(
      0,
      ...performance
        .getEntriesByType('resource')
        .flatMap((entry) =>
          entry instanceof PerformanceResourceTiming && entry.name.endsWith('.woff2') ? entry.responseEnd : [],
        ),
    ),
  );
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const used = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  await context.close();
  return { ...vitals, loaded, own: used.fonts.some(({ isCustomFont }) => isCustomFont) };
}
