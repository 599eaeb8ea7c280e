import type { Browser } from 'playwright-core';
import type { CompressedServer } from './compressed-server.ts';
import { median, openPhone } from './phone.ts';

/** What one first visit showed: times in milliseconds, layout shift as a score. */
export interface Vitals {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly layoutShift: number;
  readonly blocking: number;
}

/** Collects paints, shifts and long tasks from the very start of a page. */
export function observe(): void {
  const seen = { firstPaint: 0, largestPaint: 0, layoutShift: 0, blocking: 0 };
  const each = (type: string, told: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(told)).observe({ type, buffered: true });
  each('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.firstPaint = startTime));
  each('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
  each('layout-shift', (entry) => (seen.layoutShift += Number(Reflect.get(entry, 'value'))));
  each('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
  Reflect.set(globalThis, 'vitals', seen);
}

/**
 * First visits of a page: bytes by kind until all is quiet, and medians of the times.
 * @param path of the page
 * @param runs how many visits
 */
export async function firstVisits(
  browser: Browser,
  server: CompressedServer,
  path: string,
  runs: number,
): Promise<Record<string, string | number>> {
  const all: Vitals[] = [];
  for (let run = 0; run < runs; run += 1) {
    const { page, context } = await openPhone(browser, true);
    await page.addInitScript(observe);
    server.sent.length = 0;
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    all.push(await page.evaluate((): Vitals => Reflect.get(globalThis, 'vitals')));
    await context.close();
  }
  const bytes = (kinds: RegExp): number =>
    server.sent.filter(({ kind }) => kinds.test(kind)).reduce((sum, each) => sum + each.bytes, 0);
  const middle = (name: keyof Vitals): number => Math.round(median(all.map((each) => each[name])) * 1000) / 1000;
  return {
    page: path,
    'HTML B': bytes(/html/),
    'CSS B': bytes(/css/),
    'script B': bytes(/js/),
    'fonts B': bytes(/woff2/),
    'other B': bytes(/^(?!html|css|js|woff2)/),
    'first paint ms': Math.round(middle('firstPaint')),
    'largest paint ms': Math.round(middle('largestPaint')),
    'layout shift': middle('layoutShift'),
    'blocking ms': Math.round(middle('blocking')),
  };
}
