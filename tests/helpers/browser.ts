import { join } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { root } from './project.ts';

/** Where the browser for the tests is unpacked. */
export const browserFolder = join(root, 'node_modules/.cache/test-browser');

/** Without these, a browser on a closed network asks for its maker's hosts all the time. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The language of most readers: other ones are offered theirs.
  '--accept-lang=vi-VN',
];

/** Names the variable that holds the address of the browser which the test files share. */
export const sharedBrowser = 'TEST_BROWSER';

/** How to start Chromium: the one from npm, or the one that the variable `CHROMIUM` names. */
export function launchOptions(): LaunchOptions {
  const own = process.env['CHROMIUM'];
  if (own) return { executablePath: own, args: quiet };
  return {
    executablePath: join(browserFolder, 'chromium'),
    args: quiet,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(browserFolder, 'al2023/lib'),
      FONTCONFIG_FILE: join(browserFolder, 'fonts.conf'),
    },
  };
}

/** Connects to the browser that the test files share, or starts one where there is none, as in a benchmark. */
export function launchBrowser(): Promise<Browser> {
  const shared = process.env[sharedBrowser];
  return shared ? chromium.connect(shared) : chromium.launch(launchOptions());
}
