import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { lmsCourse } from '../../src/components/lms/course-table.ts';
import { progressKey } from '../../src/client/storage.ts';
import type { LmsCourse } from '../../src/core/lms/course.ts';
import { openState } from '../../src/core/lms/envelope.ts';
import type { Progress } from '../../src/core/progress/record.ts';
import { seal, unseal } from '../../src/core/progress/seal.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { editionFiles } from '../helpers/edition.ts';
import { madeRecord } from '../helpers/lms/made-course.ts';
import { hostPackage, type PackageHost } from '../helpers/lms/package-host.ts';
import { statementStore, type StatementStore } from '../helpers/lms/statement-store.ts';
import { sites } from '../helpers/sites.ts';
import { watch } from '../helpers/visit.ts';

let browser: Browser;
let host: PackageHost;
let store: StatementStore;
beforeAll(async () => {
  browser = await launchBrowser();
  host = await hostPackage(editionFiles(sites[0].folder, 'cmi5'), '2004', 'strict');
});
afterAll(async () => {
  host.close();
  await browser.close();
});
// A second try begins with a learner of whom nothing is known.
beforeEach(async () => {
  store = await statementStore(0.8);
});
afterEach(() => store.close());

const begun = '2026-11-30T08:10:00.000Z';
const computer = (): Promise<BrowserContext> => browser.newContext({ ignoreHTTPSErrors: true });

async function open(
  context: BrowserContext,
  learner: string,
  mode?: string,
): Promise<{ page: Page; problems: string[] }> {
  const page = await context.newPage();
  const problems = watch(page);
  await page.goto(store.launch(host.alone, learner, mode));
  await page.frameLocator('iframe').locator('main h1').first().waitFor();
  // A document that is not there is answered by 404, which Chromium writes to its console.
  return { page, problems };
}

/**
 * Leaves a page as a tab does that is closed (`pagehide`), but without the half second after which a browser stops a page
 * that it closes.
 */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.close();
}

const courseIn = async (page: Page): Promise<LmsCourse> => lmsCourse(await page.evaluate(() => coursePackage.table));

const learn = (page: Page, record: Progress): Promise<void> =>
  page.evaluate(([key, text]) => document.querySelector('iframe')?.courseHook?.storage.setItem(key, text), [
    progressKey,
    seal(record),
  ] as const);

const recordIn = async (page: Page): Promise<Progress | undefined> =>
  unseal(
    await page.evaluate((key) => document.querySelector('iframe')?.courseHook?.storage.getItem(key) ?? '', progressKey),
  );

it('tells everything that cmi5 asks for, in its order, and nothing is refused', async () => {
  const context = await computer();
  const { page, problems } = await open(context, 'an');
  const course = await courseIn(page);
  await learn(page, madeRecord(course, { lessons: course.lessons.length, sittings: [{ begun, of: 20, right: 17 }] }));
  await expect.poll(() => store.verbs('an')).toContain('completed');
  await page.locator('[data-action=leave]').click();
  await page.locator('[data-end]:not([hidden])').waitFor();
  expect(store.verbs('an')).toEqual([
    'initialized',
    ...Array.from({ length: 20 }, () => 'answered'),
    'completed',
    'passed',
    'terminated',
  ]);
  const { state } = openState(store.documents.get('an/course.state') ?? '', course.id);
  expect(state).toMatchObject({ kind: expect.stringMatching(/^[zj]$/) });
  expect(problems.filter((each) => !each.includes('404'))).toEqual([]);
  await context.close();
  expect(store.refused).toEqual([]);
});

it('goes on in a fresh browser, tells what was told once only once, and ends when the page is left', async () => {
  const first = await computer();
  const { page } = await open(first, 'binh');
  const course = await courseIn(page);
  const record = madeRecord(course, { lessons: course.lessons.length, sittings: [{ begun, of: 20, right: 17 }] });
  await learn(page, record);
  await expect.poll(() => store.verbs('binh')).toContain('passed');
  await leave(page);
  await expect.poll(() => store.verbs('binh').at(-1)).toBe('terminated');
  await first.close();
  const second = await computer();
  const { page: next } = await open(second, 'binh');
  const known = await recordIn(next);
  expect(Object.keys(known?.lessons ?? {})).toHaveLength(course.lessons.length);
  await learn(next, { ...record, places: { d2: { time: begun, lesson: course.lessons[0]?.id ?? '', n: 999 } } });
  await leave(next);
  await expect.poll(() => store.verbs('binh').filter((verb) => verb === 'terminated')).toHaveLength(2);
  expect(store.verbs('binh').filter((verb) => verb === 'completed' || verb === 'passed')).toHaveLength(2);
  expect(store.verbs('binh').filter((verb) => verb === 'answered')).toHaveLength(20);
  await second.close();
  expect(store.refused).toEqual([]);
});

it('in a review begins and ends, and writes nothing', async () => {
  const context = await computer();
  const { page } = await open(context, 'chi', 'Review');
  await page.locator('[data-said]:not(:empty)').waitFor();
  await learn(page, madeRecord(await courseIn(page), { lessons: 2 }));
  await page.locator('[data-action=leave]').click();
  await page.locator('[data-end]:not([hidden])').waitFor();
  expect(store.verbs('chi')).toEqual(['initialized', 'terminated']);
  expect([...store.documents.keys()].filter((name) => name.startsWith('chi/'))).toEqual([]);
  await context.close();
  expect(store.refused).toEqual([]);
});

it('without a store works as the folder edition does, and what was typed never leaves', async () => {
  const context = await computer();
  const page = await context.newPage();
  await page.goto(host.alone);
  await page.frameLocator('iframe').locator('main h1').first().waitFor();
  expect(await page.locator('[data-said]').textContent()).not.toBe('');
  const { page: other } = await open(context, 'dung');
  const record = madeRecord(await courseIn(other), { lessons: 2 });
  await learn(other, { ...record, names: { d1: { time: begun, name: 'Nguyễn Thị Bí Mật', n: 3 } } });
  await leave(other);
  await expect.poll(() => store.verbs('dung').at(-1)).toBe('terminated');
  expect(JSON.stringify([...store.statements('dung'), ...store.documents])).not.toContain('Bí Mật');
  await context.close();
});
