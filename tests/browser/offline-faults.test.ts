import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openQuestion } from '../helpers/answer.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { faultServer, type Behaviour, type FaultServer } from '../helpers/fault-server.ts';
import { noticeOf } from '../helpers/offline-notice.ts';
import { isNightly, itNightly, sample } from '../helpers/runs.ts';
import { sites } from '../helpers/sites.ts';
import { versionOf, type Version } from '../helpers/versions.ts';

/** What may happen under each fault is the same: a whole page of one version, nothing lost, no loop. */

const [{ folder }] = sites;
const lesson = 'nhiem-vu/chung/';
const pages = isNightly ? ['', lesson, 'tim-kiem/'] : ['', lesson];
const table: {
  fault: string;
  cases: number;
  pages: number;
  blank: number;
  mixed: number;
  lost: number;
  loops: number;
}[] = [];

let browser: Browser;
let a: Version;
let b: Version;
beforeAll(async () => {
  browser = await launchBrowser();
  // By day a few pages, the whole course at night: the same behaviour, and far less to save for each test.
  const few = isNightly
    ? undefined
    : [
        'index.html',
        `${lesson}index.html`,
        'tim-kiem/index.html',
        'nguon/index.html',
        '404.html',
        // Long, and opened by nobody: where there is no space for all there is enough for what is opened.
        'thuat-ngu/index.html',
        'cau-hoi-kiem-tra/index.html',
      ];
  a = await versionOf(folder, 'A', few);
  b = await versionOf(folder, 'B', few);
});
afterAll(async () => {
  await browser.close();
  a.remove();
  b.remove();
  console.table(table);
});

let host: FaultServer;
let context: BrowserContext;
let page: Page;
let row: (typeof table)[number];
beforeEach(async ({ task }) => {
  host = await faultServer(a.folder);
  row = { fault: task.name, cases: 1, pages: 0, blank: 0, mixed: 0, lost: 0, loops: 0 };
  await open();
});
afterEach(async () => {
  table.push(row);
  await context.close();
  await host.stop();
});

/** A reader with an empty browser. */
async function open(): Promise<void> {
  // These tests register the worker themselves, which the pages' policy leaves to one module of the site.
  context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
}

/** Waits until no worker is on its way in. */
async function settled(on = page): Promise<void> {
  await expect
    .poll(
      () =>
        on.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          return registration?.installing || registration?.waiting || registration?.active?.state === 'activating';
        }),
      { interval: 20 },
    )
    .toBeFalsy();
}

/** Visits the site and waits until its worker is in, or has given up. */
async function visit(path = ''): Promise<void> {
  await page.goto(host.url + path, { waitUntil: 'load' });
  await page.locator('offline-notice:defined').waitFor({ state: 'attached' });
  await settled();
}

/** What every page does at its end: registers the worker. */
async function register(): Promise<void> {
  await page.evaluate(() =>
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined),
  );
  await settled();
}

/** A visit after which all is saved. */
async function save(path = ''): Promise<void> {
  await visit(path);
  await expect.poll(() => isSaved(), { message: 'all is saved' }).toBe(true);
}

async function isSaved(version?: Version): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const names = (await caches.keys()).filter((name) => name.startsWith('course:/:') && !name.endsWith(':memory'));
    const complete = await Promise.all(
      names.map(async (name) => (await caches.match('/?complete', { cacheName: name })) && name.endsWith(wanted)),
    );
    return complete.some(Boolean);
  }, version?.version ?? '');
}

/** Asks for a new version, as a browser does with each page, and waits for the end of it. */
async function update(): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined));
  await settled();
}

/** What is seen of a page: which deploy it says it is, which one its files are from, whether its script runs. */
async function look(on = page): Promise<{ deploy: string | null; files: string; alive: boolean }> {
  await on.waitForFunction(() => document.readyState === 'complete');
  const alive = await on
    .waitForFunction(() => customElements.get('search-opener') !== undefined, undefined, { timeout: 5000 })
    .then(() => true)
    .catch(() => false);
  return on.evaluate(
    async (isAlive) => ({
      deploy: document.querySelector('main h1')?.getAttribute('data-deploy') ?? null,
      files: await fetch('/marker.txt')
        .then(async (response) => (response.ok ? response.text() : 'none'))
        .catch(() => 'none'),
      alive: isAlive,
    }),
    alive,
  );
}

/** Opens pages and expects each of them whole and of one version; counts into the table. */
async function expectWhole(deploy?: Version, paths = pages): Promise<void> {
  for (const path of paths) {
    let navigations = 0;
    const count = (): void => {
      navigations += 1;
    };
    page.on('framenavigated', count);
    await page.goto(host.url + path);
    const seen = await look();
    page.off('framenavigated', count);
    row.pages += 1;
    if (seen.deploy === null || !seen.alive) row.blank += 1;
    if (seen.files !== 'none' && seen.files !== seen.deploy) row.mixed += 1;
    if (navigations > 1) row.loops += 1;
    expect(seen, path).toMatchObject({ alive: true, deploy: deploy ? deploy.name : expect.stringMatching(/^[AB]$/) });
    expect([seen.deploy, 'none'], path).toContain(seen.files);
    expect(navigations, path).toBe(1);
  }
}

const question = 'quiz-question[data-type=multiple-choice]';

/** Begins an answer and does not hand it in. */
async function beginAnswer(): Promise<void> {
  await page.goto(host.url + lesson);
  await openQuestion(page.locator(question));
  await page.locator(`${question} input`).nth(1).check();
}

async function expectAnswer(): Promise<void> {
  await page.goto(host.url + lesson);
  await openQuestion(page.locator(question));
  const kept = await page.locator(`${question} input`).nth(1).isChecked();
  if (!kept) row.lost += 1;
  expect(kept, 'the answer that was begun').toBe(true);
}

/** Serves so many requests, then breaks every line. */
const dieAfter =
  (requests: number) =>
  (_path: string, count: number): Behaviour =>
    count <= requests ? 'serve' : 'break';

describe('first install', () => {
  itNightly('the server dies after each n-th request', { timeout: 300_000 }, async () => {
    // Each try gets one file further than the one before, so the line has broken after every request there is.
    await open();
    host.behave = (path) => (path === 'sw.js' ? 'break' : 'serve');
    await visit(lesson);
    for (let saved = false; !saved; saved = await isSaved()) {
      let left = 1;
      host.behave = (path) => (path === 'sw.js' || left-- > 0 ? 'serve' : 'break');
      host.asked.length = 0;
      await register();
      expect(host.asked.length, 'it goes on from where the line broke').toBeGreaterThan(1);
      row.cases += 1;
      if (row.cases % 10 > 0) continue;
      // While it is not all there the network serves, and without one the browser says so: nothing of ours is half a page.
      host.behave = (path) => (path === 'sw.js' ? 'break' : 'serve');
      await expectWhole(a, [lesson]);
    }
    expect(row.cases).toBeGreaterThan(20);
    host.behave = () => 'break';
    await expectWhole(a, [...pages, 'nguon/']);
  });

  const portal: Behaviour = {
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><title>Wi-Fi</title><h1>Log in</h1>',
  };
  const wrong: Record<string, (path: string) => Behaviour> = {
    'answers 500': () => ({ status: 500, body: 'Internal Server Error' }),
    'answers 404': () => ({ status: 404, body: 'Not Found' }),
    'is cut short': (path) => {
      const whole = readFileSync(join(a.folder, path === '' || path.endsWith('/') ? `${path}index.html` : path));
      return { body: whole.subarray(0, whole.length / 2) };
    },
    'is a login page': () => portal,
    'never comes': () => 'break',
  };
  // By day the unit tests of `fill` and `intact` hold what is taken for a file that can be saved.
  for (const [name, answer] of Object.entries(wrong)) {
    itNightly(`a pack of files to be saved ${name}`, async () => {
      host.behave = (path) => (path.startsWith('saved/') ? answer(path) : 'serve');
      await visit();
      await expect
        .poll(() => host.asked.some((path) => path.startsWith('saved/')), { message: 'the fault was met' })
        .toBe(true);
      await settled();
      if (answer('') === 'break') await expectWhole(a, ['', lesson]);
      else await expect.poll(() => isSaved(), { message: 'its files come one by one' }).toBe(true);
      host.reset();
      await save();
      host.behave = () => 'break';
      await expectWhole(a, ['', lesson, 'nguon/', 'tim-kiem/']);
    });
  }
  for (const [name, answer] of Object.entries(wrong)) {
    itNightly(`a file to be saved ${name}`, async () => {
      for (const pattern of [/^nguon\/$/, /pagefind-entry/, /^_astro\/search-dialog/]) {
        host.reset();
        await context.close();
        await open();
        host.behave = (path) => {
          if (path.startsWith('saved/')) return wrong['answers 404']?.(path) ?? 'break';
          return pattern.test(path) ? answer(path) : 'serve';
        };
        await visit();
        await expect
          .poll(() => host.asked.some((path) => pattern.test(path)), { message: 'the fault was met' })
          .toBe(true);
        await settled();
        expect(await isSaved(), 'not taken for saved').toBe(false);
        await expectWhole(a, ['', lesson]);
        host.reset();
        await save();
        host.behave = () => 'break';
        await expectWhole(a, ['', lesson, 'nguon/', 'tim-kiem/']);
        row.cases += 1;
      }
    });
  }

  it('the browser has no space', async () => {
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: Math.round(a.bytes * 0.9) });
    await visit(lesson);
    await expect.poll(() => noticeOf(page)).toContain('chỉ những trang bạn mở');
    expect(await isSaved()).toBe(false);
    await page.goto(`${host.url}nguon/`);
    await settled();
    await expect.poll(() => page.evaluate(async () => (await caches.match('/nguon/')) !== undefined)).toBe(true);
    host.behave = () => 'break';
    await expectWhole(a, [lesson, 'nguon/']);
    await page.goto(`${host.url}bat-dau/`);
    expect(await page.locator('h1').innerText()).toBe('Chưa mở được trang này');
  });

  itNightly('the browser does not say how much room there is, as Safari 16', async () => {
    const worker = readFileSync(join(a.folder, 'sw.js'), 'utf8');
    const older = `Object.defineProperty(StorageManager.prototype, 'estimate', { value: undefined });\n${worker}`;
    host.behave = (path) => (path === 'sw.js' ? { type: 'text/javascript', body: older } : 'serve');
    await save(lesson);
    host.behave = () => 'break';
    await expectWhole(a);
  });

  itNightly('the browser asks to spare data', async () => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await visit(lesson);
    expect(await page.evaluate(() => Reflect.get(Reflect.get(navigator, 'connection'), 'saveData'))).toBe(true);
    await expect.poll(() => noticeOf(page)).toContain('chỉ những trang bạn mở');
    expect(host.asked.filter((path) => path.startsWith('saved/'))).toEqual([]);
    host.behave = () => 'break';
    await expectWhole(a, [lesson]);
  });

  it('the browser asks to spare data, the reader wants all', async () => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await visit(lesson);
    await expect.poll(() => noticeOf(page)).toContain('chỉ những trang bạn mở');
    expect(host.asked.filter((path) => path.startsWith('saved/'))).toEqual([]);
    await page.getByRole('button', { name: 'Lưu cả khóa học' }).click();
    await expect.poll(() => isSaved()).toBe(true);
    host.behave = () => 'break';
    await expectWhole(a);
  });
});

describe('update', () => {
  it('the server dies after each n-th request of an update', { timeout: 300_000 }, async () => {
    await save();
    await beginAnswer();
    host.folder = b.folder;
    host.reset();
    await update();
    const requests = host.asked.length;
    expect(requests).toBeGreaterThan(isNightly ? 5 : 2);
    const cuts = Array.from({ length: requests }, (_, n) => n + 1);
    for (const n of sample(cuts, (each) => each === Math.ceil(requests / 2))) {
      host.reset();
      host.folder = a.folder;
      await update();
      await page.evaluate((name) => caches.delete(name), `course:/:${b.version}`);
      host.reset();
      host.folder = b.folder;
      host.behave = dieAfter(n);
      await update();
      host.behave = () => 'break';
      await expectWhole(undefined, [lesson]);
      host.reset();
      await update();
      expect(await isSaved(b), `after ${n}`).toBe(true);
      host.behave = () => 'break';
      await expectWhole(b, [lesson]);
      row.cases = n;
    }
    await expectAnswer();
  });

  it('a deploy during reading: told once, the reader chooses when, the answer begun stays', async () => {
    await save();
    await beginAnswer();
    host.folder = b.folder;
    await update();
    const notice = page.locator('.notice-bar');
    await expect.poll(() => notice.count()).toBe(1);
    // The open page goes on with its own files.
    expect(await look()).toMatchObject({ deploy: 'A', files: 'A' });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await update();
    expect(await notice.count()).toBe(1);
    await notice.getByRole('button', { name: 'Tải lại' }).click();
    await expect.poll(() => look()).toMatchObject({ deploy: 'B', files: 'B' });
    expect(await notice.count()).toBe(0);
    await expectAnswer();
  });

  it('a link opened online shows the newest page, whole, before anything of it is saved', async () => {
    await save();
    host.folder = b.folder;
    host.behave = (path) => (path === 'sw.js' ? 'break' : 'serve');
    await expectWhole(b);
    // The line goes: the page that is open has nothing to be mixed with, the next one is whole again.
    host.behave = () => 'break';
    expect(await look()).toMatchObject({ deploy: 'B', files: 'none' });
    await expectWhole(a);
  });

  itNightly('two tabs, one old', async () => {
    await save();
    const old = await context.newPage();
    await old.goto(host.url + lesson);
    host.folder = b.folder;
    await update();
    await expectWhole(b);
    expect(await look(old)).toMatchObject({ deploy: 'A', files: 'A' });
    await expect.poll(() => old.locator('.notice-bar').count()).toBe(1);
    host.behave = () => 'break';
    expect(await look(old)).toMatchObject({ deploy: 'A', files: 'A' });
    await expectWhole(b);
    await old.locator('.notice-bar').getByRole('button', { name: 'Tải lại' }).click();
    await expect.poll(() => look(old)).toMatchObject({ deploy: 'B', files: 'B' });
  });

  itNightly('rollback to an older deploy', async () => {
    await save();
    host.folder = b.folder;
    await update();
    await expectWhole(b);
    host.folder = a.folder;
    await update();
    await expectWhole(a);
    host.behave = () => 'break';
    await expectWhole(a);
  });

  itNightly('no space for the new version: the old one stays readable, and it is not tried without end', async () => {
    await save();
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: Math.round(a.bytes * 0.36) });
    host.folder = b.folder;
    await update();
    host.reset();
    await page.goto(host.url);
    await settled();
    expect(host.asked.length).toBeLessThan(20);
    host.behave = () => 'break';
    await expectWhole(undefined, [...pages, 'nguon/']);
  });
});

describe('after install', () => {
  itNightly('the saved files are deleted behind the worker’s back', async () => {
    await save();
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await expectWhole(a);
    await expect.poll(() => isSaved()).toBe(true);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    host.behave = () => 'break';
    await page.goto(host.url + lesson);
    expect(await page.locator('h1').innerText()).toBe('Chưa mở được trang này');
    host.reset();
    await page.getByRole('link', { name: 'Thử lại' }).click();
    await expectWhole(a);
  });

  itNightly('some saved files are deleted, with the network gone', async () => {
    await save();
    await page.evaluate(async () => {
      const [name = ''] = (await caches.keys()).filter((each) => !each.endsWith(':memory'));
      const cache = await caches.open(name);
      for (const { url } of await cache.keys())
        if (/search-dialog|nguon|pagefind-entry/.test(url)) await cache.delete(url);
    });
    host.behave = () => 'break';
    await expectWhole(a, ['', lesson]);
    host.reset();
    await expectWhole(a, ['', lesson, 'nguon/']);
  });

  itNightly('the worker’s script is gone', async () => {
    await save();
    host.behave = (path) => (path === 'sw.js' ? { status: 404, body: 'gone' } : 'serve');
    await update();
    await expectWhole(a);
    host.folder = b.folder;
    await update();
    await expectWhole(b);
    host.behave = () => 'break';
    await expectWhole(a);
  });

  itNightly('clocks are wrong by a year, the reader’s and the server’s', async () => {
    const year = 365 * 86_400_000;
    host.headers = {
      Date: new Date(Date.now() - year).toUTCString(),
      Expires: new Date(Date.now() + year).toUTCString(),
    };
    await page.clock.setFixedTime(Date.now() + year);
    await save();
    host.folder = b.folder;
    host.headers = {
      Date: new Date(Date.now() + year).toUTCString(),
      'Last-Modified': new Date(Date.now() + year).toUTCString(),
    };
    await update();
    await expectWhole(b);
    host.behave = () => 'break';
    await expectWhole(b);
  });

  itNightly('an address without its last slash, with the network gone, keeps its query', async () => {
    await save();
    host.behave = () => 'break';
    await page.goto(`${host.url}${lesson.slice(0, -1)}?trinh-chieu`);
    expect(new URL(page.url()).search).toBe('?trinh-chieu');
    await expect.poll(() => page.locator('.slide').count()).toBe(1);
    await page.goto(`${host.url}tim-kiem?q=kpi`);
    await expect.poll(() => page.locator('main input[type=search]').inputValue()).toBe('kpi');
    expect(new URL(page.url()).pathname).toBe('/tim-kiem/');
  });

  it('the server answers with whole pages of the site, and says that they are errors', async () => {
    await save();
    for (const status of sample([500, 404])) {
      const foreign = readFileSync(join(b.folder, 'nguon/index.html'));
      host.behave = (path) => (path === lesson ? { status, body: foreign } : 'serve');
      await expectWhole(a, [lesson]);
      expect(await page.locator('lesson-tracker').count()).toBe(1);
      await expect.poll(() => noticeOf(page)).toContain('Máy chủ đang gặp lỗi');
      row.cases += 1;
    }
  });

  itNightly('the server answers errors or a login page for every page', async () => {
    await save();
    const answers = [{ body: '<h1>Log in</h1>' }, { status: 500, body: 'error' }, 'hang'] as const;
    for (const answer of answers) {
      host.behave = () => answer;
      await expectWhole(a);
      row.cases += 1;
    }
  });
});
