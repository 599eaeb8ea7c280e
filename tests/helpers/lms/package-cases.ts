import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lmsCourse } from '../../../src/components/lms/course-table.ts';
import { ownPrefix, progressKey } from '../../../src/client/storage.ts';
import type { CourseTable, LmsCourse } from '../../../src/core/lms/course.ts';
import { seal, unseal } from '../../../src/core/progress/seal.ts';
import type { Progress } from '../../../src/core/progress/record.ts';
import { openQuestion } from '../answer.ts';
import { launchBrowser } from '../browser.ts';
import { editionFiles } from '../edition.ts';
import { itNightly } from '../runs.ts';
import { sites } from '../sites.ts';
import { watch } from '../visit.ts';
import { madeRecord } from './made-course.ts';
import { hostPackage, type PackageHost, type PlatformName } from './package-host.ts';

/** A package that is open in a platform. */
export interface OpenPackage {
  readonly page: Page;
  /** The frame page, and the lessons in it. */
  readonly frame: FrameLocator;
  readonly lessons: FrameLocator;
  readonly problems: string[];
}

/** A package at a platform, for the tests of a file. */
export interface PackageUnderTest {
  readonly browser: Browser;
  readonly host: PackageHost;
  /** Opens it. @param key names the attempt @param values what the platform says of learner and mode */
  readonly open: (
    context: BrowserContext,
    key: string,
    values?: Readonly<Record<string, string>>,
  ) => Promise<OpenPackage>;
  /** A browser as on another computer. */
  readonly computer: () => Promise<BrowserContext>;
}

/** The names under which the versions keep what tests look at. */
export const namesOf = (version: '1.2' | '2004') =>
  version === '1.2'
    ? {
        learner: 'cmi.core.student_id',
        mode: 'cmi.core.lesson_mode',
        status: 'cmi.core.lesson_status',
        location: 'cmi.core.lesson_location',
        score: 'cmi.core.score.raw',
      }
    : {
        learner: 'cmi.learner_id',
        mode: 'cmi.mode',
        status: 'cmi.completion_status',
        location: 'cmi.location',
        score: 'cmi.score.scaled',
      };

/** Serves the package of the built site with a platform around it, from before a file's first test to after its last. */
export function packageUnderTest(version: '1.2' | '2004', platform: PlatformName): PackageUnderTest {
  let browser: Browser | undefined;
  let host: PackageHost | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    const files = editionFiles(sites[0].folder, version === '1.2' ? 'scorm12' : 'scorm2004');
    host = await hostPackage(files, version, platform);
  });
  afterAll(async () => {
    host?.close();
    await browser?.close();
  });
  const begun = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('The package is served from the first test on, not before');
    return what;
  };
  return {
    get browser() {
      return begun(browser);
    },
    get host() {
      return begun(host);
    },
    async open(context, key, values = {}) {
      const page = await context.newPage();
      const problems = watch(page);
      await page.goto(begun(host).open(key, values));
      const frame = page.frameLocator('iframe');
      const lessons = frame.frameLocator('iframe');
      await lessons.locator('main h1').first().waitFor();
      return { page, frame, lessons, problems };
    },
    computer: () => begun(browser).newContext({ viewport: { width: 1_000, height: 800 } }),
  };
}

/** The frame that the lessons are in. */
export function lessonsOf(page: Page): Frame {
  const found = page.frames().find((each) => each.parentFrame()?.parentFrame() === page.mainFrame());
  if (!found) throw new Error('No lessons');
  return found;
}

/** The record as the lessons see it. */
export async function recordIn(page: Page): Promise<Progress> {
  const text = await lessonsOf(page).evaluate(
    (key) => frameElement?.courseHook?.storage.getItem(key) ?? '',
    progressKey,
  );
  const record = unseal(text);
  if (!record) throw new Error(`No record: ${text.slice(0, 200)}`);
  return record;
}

/** The course as the package knows it. */
export async function courseIn(page: Page): Promise<LmsCourse> {
  const frame = lessonsOf(page).parentFrame();
  const table: CourseTable | undefined = await frame?.evaluate(() => coursePackage.table);
  if (!table) throw new Error('No table');
  return lmsCourse(table);
}

/** Puts a record where the lessons put theirs. */
export async function learn(page: Page, record: Progress): Promise<void> {
  await lessonsOf(page).evaluate(([key, text]) => frameElement?.courseHook?.storage.setItem(key, text), [
    progressKey,
    seal(record),
  ] as const);
}

/** Opens a lesson by the course's own link, and answers its first question with one choice. @returns its id */
export async function learnByHand({ page, lessons }: OpenPackage): Promise<string> {
  await lessons.locator('main a[href*=index]').first().click();
  const question = lessons.locator('quiz-question[data-type=single-choice]').first();
  await question.waitFor({ state: 'attached' });
  await openQuestion(question);
  await question.locator('input[type=radio]:not([name=confidence])').first().check();
  await question.locator('.actions .primary').click();
  await lessons.locator(`#${await question.getAttribute('id')}[data-state]`).waitFor();
  await lessonsOf(page).waitForLoadState();
  return ((await question.getAttribute('id')) ?? '').slice(2);
}

/** What every version does at every platform. */
export function packageCases(version: '1.2' | '2004', platform: PlatformName): void {
  describe(`SCORM ${version} in ${platform}`, () => {
    const test = packageUnderTest(version, platform);
    const names = namesOf(version);

    it('starts, is answered, walked, closed, and goes on in a fresh browser where it was', async () => {
      const context = await test.computer();
      const first = await test.open(context, 'an');
      const question = await learnByHand(first);
      await expect.poll(() => first.page.frames()[1]?.title()).toBe(await lessonsOf(first.page).title());
      const lesson = lessonsOf(first.page).url();
      await first.lessons.locator('a[rel=next]').first().click();
      await expect.poll(() => lessonsOf(first.page).url()).not.toBe(lesson);
      await lessonsOf(first.page).evaluate(() => history.back());
      await expect.poll(() => lessonsOf(first.page).url().replace(/#.*/, '')).toBe(lesson.replace(/#.*/, ''));
      const [given] = Object.values((await recordIn(first.page)).questions[question] ?? {});
      expect(first.problems).toEqual([]);
      await first.page.close();
      await expect.poll(() => test.host.kept('an')['cmi.suspend_data'] ?? '').toContain(';');
      expect(test.host.kept('an')[names.status]).toBe('incomplete');
      await context.close();

      const other = await test.computer();
      const second = await test.open(other, 'an');
      expect(lessonsOf(second.page).url().replace(/#.*/, '')).toContain(new URL(lesson).pathname.split('/').at(-2));
      const [again] = Object.values((await recordIn(second.page)).questions[question] ?? {});
      expect(again?.attempts.map(({ response, score }) => ({ response, score }))).toEqual(
        given?.attempts.map(({ response, score }) => ({ response, score })),
      );
      await openQuestion(second.lessons.locator(`#q-${question}`));
      await second.lessons.locator(`#q-${question}[data-state]`).waitFor();
      expect(second.problems).toEqual([]);
      await other.close();
      expect(test.host.refused).toEqual([]);
    });

    it('tells the platform what was reached, and is left by its button', async () => {
      const context = await test.computer();
      const { page, frame, problems } = await test.open(context, 'binh');
      const course = await courseIn(page);
      const begun = '2026-11-30T08:10:00.000Z';
      await learn(
        page,
        madeRecord(course, { lessons: course.lessons.length, sittings: [{ begun, of: 20, right: 17 }] }),
      );
      await frame.locator('[data-action=leave]').click();
      await frame.locator('[data-end]:not([hidden])').waitFor();
      expect(await frame.locator('iframe').count()).toBe(0);
      await expect.poll(() => test.host.kept('binh')[names.status]).toBe(version === '1.2' ? 'passed' : 'completed');
      const kept = test.host.kept('binh');
      expect(kept[names.score]).toBe(version === '1.2' ? '85' : '0.85');
      expect(Object.keys(kept).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name))).toHaveLength(20);
      expect(Object.keys(kept).filter((name) => /^cmi\.objectives\.\d+\.id$/.test(name))).toHaveLength(
        course.lessons.length,
      );
      expect(problems).toEqual([]);
      await context.close();
      const next = await test.open(await test.computer(), 'binh');
      expect(Object.keys((await recordIn(next.page)).sittings['final-quiz'] ?? {})).toEqual([begun]);
      await next.page.context().close();
      expect(test.host.kept('binh')[names.status]).toBe(version === '1.2' ? 'passed' : 'completed');
      expect(test.host.refused).toEqual([]);
    });

    itNightly('keeps two learners of one computer apart', async () => {
      const context = await test.computer();
      const [chi, dung] = [{ [names.learner]: 'chi' }, { [names.learner]: 'dung' }];
      const first = await test.open(context, 'chi', chi);
      const question = await learnByHand(first);
      await first.page.close();
      await expect.poll(() => test.host.kept('chi')['cmi.suspend_data'] ?? '').toContain(';');
      const second = await test.open(context, 'dung', dung);
      expect((await recordIn(second.page)).questions).toEqual({});
      await second.page.close();
      const third = await test.open(context, 'chi', chi);
      expect(Object.keys((await recordIn(third.page)).questions)).toEqual([question]);
      const keys = await third.page.evaluate(() => Object.keys(localStorage));
      expect(keys.filter((key) => key.endsWith(':progress'))).toHaveLength(2);
      expect(keys.every((key) => key.startsWith(ownPrefix))).toBe(true);
      await context.close();
      expect(test.host.refused).toEqual([]);
    });

    itNightly('shows what was learned in a review, and writes nothing', async () => {
      const context = await test.computer();
      const first = await test.open(context, 'giang');
      const question = await learnByHand(first);
      await first.page.close();
      await expect.poll(() => test.host.kept('giang')['cmi.suspend_data'] ?? '').toContain(';');
      const again = await test.open(context, 'giang', { [names.mode]: 'review' });
      const stored = await again.page.evaluate(() => JSON.stringify(localStorage));
      expect(Object.keys((await recordIn(again.page)).questions)).toEqual([question]);
      await again.frame.locator('[data-said]:not(:empty)').waitFor();
      await learn(again.page, madeRecord(await courseIn(again.page), { lessons: 3 }));
      await again.lessons.locator('a[rel=next]').first().click();
      await again.frame.locator('[data-action=leave]').click();
      await again.frame.locator('[data-end]:not([hidden])').waitFor();
      expect(await again.page.evaluate(() => JSON.stringify(localStorage))).toBe(stored);
      const calls = await again.page.evaluate(() => called);
      expect(calls.filter((name) => !/Initialize|GetValue|LastError/.test(name))).toEqual([
        version === '1.2' ? 'LMSFinish' : 'Terminate',
      ]);
      await context.close();
      expect(test.host.refused).toEqual([]);
    });
  });
}
