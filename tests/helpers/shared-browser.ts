import { chromium } from 'playwright-core';
import { launchOptions, sharedBrowser } from './browser.ts';
import unpackBrowser from './unpack-browser.ts';

/** Vitest's global set-up: one Chromium for all files of browser tests, which connect to it. */
export default async function shareBrowser(): Promise<() => Promise<void>> {
  await unpackBrowser();
  const server = await chromium.launchServer(launchOptions());
  process.env[sharedBrowser] = server.wsEndpoint();
  return () => server.close();
}
