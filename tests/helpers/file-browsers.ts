import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { launchBrowser } from './browser.ts';
import { isNightly } from './runs.ts';

/** A page in one of the browsers, as far as tests of the folder edition need one. */
export interface FilePage {
  open(url: string): Promise<void>;
  /** Runs a function in the page, with one value from here. */
  run<A, R>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** What went wrong, or out, on all pages so far: errors, files that did not load, requests that left the folder. */
  readonly problems: string[];
  close(): Promise<void>;
}

/** A browser that opens files. */
export interface FileBrowser {
  readonly name: string;
  /** @returns a page with an empty profile */
  launch(): Promise<FilePage>;
}

const chromium: FileBrowser = {
  name: 'Chromium',
  async launch() {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => isTrouble(message.type()) && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    // A picture that comes late is given up with the page that is left.
    const isLeft = (reason = ''): boolean => reason.includes('ERR_ABORTED');
    page.on(
      'requestfailed',
      (request) => isLeft(request.failure()?.errorText) || problems.push(`${request.url()} did not load`),
    );
    page.on('request', (request) => isOutside(request.url()) && problems.push(`${request.url()} was asked for`));
    return {
      problems,
      open: async (url) => void (await page.goto(url)),
      run: (work, argument) => page.evaluate(work as never, argument),
      close: () => browser.close(),
    };
  },
};

/** Where Firefox is looked for. */
export const firefoxPath = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

const firefox: FileBrowser = {
  name: 'Firefox',
  async launch() {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath, headless: true });
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => isTrouble(message.type()) && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error instanceof Error ? error.message : String(error)));
    // Its protocol does not tell of requests for files: the page does.
    await page.exposeFunction('reportTrouble', (trouble: string) => problems.push(trouble));
    await page.evaluateOnNewDocument(() => {
      const report = (trouble: string): unknown => Reflect.get(window, 'reportTrouble')(trouble);
      const failed = ({ target }: Event): unknown =>
        target instanceof Element && report(`${target.outerHTML.slice(0, 200)} did not load`);
      addEventListener('error', failed, true);
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => report(`${blockedURI} was refused`));
      new PerformanceObserver((list) => {
        for (const { name } of list.getEntries()) if (/^(https?|wss?):/.test(name)) report(`${name} was asked for`);
      }).observe({ type: 'resource', buffered: true });
    });
    return {
      problems,
      open: async (url) => void (await page.goto(url)),
      run: (work, argument) => page.evaluate(work as never, argument as never),
      close: () => browser.close(),
    };
  },
};

function isTrouble(type: string): boolean {
  return ['error', 'warning', 'warn'].includes(type);
}

function isOutside(url: string): boolean {
  return !/^(file|data|blob|about):/.test(url);
}

/** The browsers of this machine; in the nightly tier Firefox too, where Debian's is, or where `FIREFOX` names one. */
export const fileBrowsers: readonly FileBrowser[] =
  isNightly && existsSync(firefoxPath) ? [chromium, firefox] : [chromium];

/** Said where Firefox is missing in the nightly tier, so that nobody takes silence for a pass. */
export const missingFirefox =
  !isNightly || existsSync(firefoxPath)
    ? undefined
    : `${firefoxPath} is not on this machine: the folder edition was NOT opened in Firefox. Install firefox-esr, or name one by FIREFOX.`;
