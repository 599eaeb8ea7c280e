import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { withoutTestSettings } from '../helpers/build.ts';
import { tempProject, type TempProject } from '../helpers/temp-project.ts';

const lesson = 'content/lessons/tasks/joint-tasks/vi.mdx';
const patient = { timeout: 120_000 };

let project: TempProject;
let server: ChildProcess;
let browser: Browser;
let url = '';

/** Begins the preview, and waits for the first address that it prints. */
async function start(): Promise<void> {
  server = spawn(process.execPath, [join(project.root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0'], {
    cwd: project.root,
    env: { ...withoutTestSettings(process.env), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let output = '';
  server.stdout?.on('data', (data: Buffer) => (output += data.toString()));
  server.stderr?.on('data', (data: Buffer) => (output += data.toString()));
  await vi.waitFor(() => {
    url = /http:\/\/(?:localhost|127\.0\.0\.1):\d+\//.exec(output)?.[0] ?? '';
    if (url === '') throw new Error(`The preview has no address yet:\n${output}`);
  }, patient);
}

const stop = async (): Promise<void> => {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
};

beforeAll(async () => {
  project = tempProject();
  browser = await launchBrowser();
  await start();
}, 240_000);
afterAll(async () => {
  await stop();
  await browser.close();
  project.remove();
});

it('a fault shows a banner with file and line over the last good page; fixed, it goes', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('nhiem-vu/chung/', url).href);
  const title = await page.locator('h1').innerText();
  const path = join(project.root, lesson);
  const before = readFileSync(path, 'utf8');
  const line = before.split('\n').findIndex((each) => each.startsWith('<Story>')) + 1;
  const banner = page.locator('content-faults');

  writeFileSync(path, before.replace('</Story>', ''));
  await expect.poll(() => banner.count(), patient).toBe(1);
  await expect.poll(() => banner.innerText(), patient).toContain(`${lesson}:${line}`);
  await page.reload();
  await expect.poll(() => banner.count(), patient).toBe(1);
  expect(await page.locator('h1').innerText()).toBe(title);

  writeFileSync(path, before);
  await expect.poll(() => banner.count(), patient).toBe(0);
  expect(await page.locator('h1').innerText()).toBe(title);
  await page.close();
});

it('has what the build has: short addresses, QR codes, the download page', async () => {
  const page = await browser.newPage();
  for (const path of ['b/7/', 'tai-ve/', 'tim-kiem/', 'sitemap.xml']) {
    const response = await page.goto(new URL(path, url).href);
    expect(response?.status(), path).toBe(200);
  }
  await page.close();
});

it('begun on faulty content shows the faults until they are fixed, then the page', async () => {
  await stop();
  const path = join(project.root, 'content/course.yaml');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replace('languages: [vi, en]', 'languages: [vi, en'));
  await start();
  const page = await browser.newPage();
  await page.goto(new URL('nhiem-vu/chung/', url).href);
  const banner = page.locator('content-faults');
  await expect.poll(() => banner.innerText(), patient).toContain('content/course.yaml:');
  writeFileSync(path, before);
  await expect.poll(() => page.locator('h1').count(), patient).toBe(1);
  expect(await banner.count()).toBe(0);
  await page.close();
});
