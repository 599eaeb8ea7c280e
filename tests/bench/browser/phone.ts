import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** A mid-range phone: a processor four times slower than this machine's, on a slow 4G line. */
export const phone = { latency: 150, kilobitsDown: 1600, kilobitsUp: 750, slowdown: 4 } as const;

/** A page on such a phone. */
export interface PhonePage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly devtools: CDPSession;
}

/**
 * Opens an empty page on the phone, with nothing cached.
 * @param line whether the line is slow too, or only the processor
 */
export async function openPhone(browser: Browser, line: boolean): Promise<PhonePage> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (line)
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: phone.latency,
      downloadThroughput: (phone.kilobitsDown * 1000) / 8,
      uploadThroughput: (phone.kilobitsUp * 1000) / 8,
    });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown });
  return { page, context, devtools };
}

/** The middle one of some numbers; the lower of two. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}
