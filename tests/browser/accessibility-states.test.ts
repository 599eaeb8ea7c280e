import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestion, openQuestion } from '../helpers/answer.ts';
import { violations } from '../helpers/axe.ts';
import { noticeOf } from '../helpers/offline-notice.ts';
import { isNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';

/**
 * What a page is while it is used, not only as it comes: each state in both languages and both themes, by day in one of
 * them.
 */

const [site] = sites;
const served = servedSite();

const languages = [
  {
    language: 'vi',
    home: './',
    lesson: 'nhiem-vu/chung/',
    quiz: 'kiem-tra/',
    pool: 'cau-hoi-kiem-tra/',
    found: 'giá',
    view: 'giang-vien',
  },
  {
    language: 'en',
    home: 'en/',
    lesson: 'en/tasks/joint/',
    quiz: 'en/final-quiz/',
    pool: 'en/final-quiz-questions/',
    found: 'price',
    view: 'giang-vien',
  },
] as const;
const cases = languages.flatMap((each) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ ...each, colorScheme })),
);

/** The address at a quiz of the first question with one right choice in its pool. */
function questionAt(path: string, pool: string): string {
  const html = readFileSync(join(site.folder, pool, 'index.html'), 'utf8');
  const [, id = ''] = /<quiz-question id="([^"]+)" data-type="single-choice"/.exec(html) ?? [];
  return `${path}#${id}`;
}

/** As the service worker would tell the page. */
const tell = (page: Page, news: object): Promise<boolean> =>
  page.evaluate((data) => navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data })), news);

describe.each(sample(cases, (_, at) => at === 0 || at === 3))(
  'axe finds nothing in $language, $colorScheme',
  ({ language, home, lesson, quiz, pool, found, view, colorScheme }) => {
    const open = (path: string, width = 1280) =>
      served.open(path, {
        reducedMotion: 'reduce',
        bypassCSP: true,
        colorScheme,
        viewport: { width, height: 800 },
      });
    let turn = language === 'vi' ? 0 : 1;
    /** A test of a state; by day the cases take turns. */
    const state = (name: string, look: () => Promise<void>): void => {
      turn += 1;
      if (isNightly || turn % 2 === 1) it(name, look);
    };

    state('while a quiz is half answered, wrong, revealed and right', async () => {
      const { page, close } = await open(lesson, 360);
      const questions = page.locator('quiz-question');
      await openQuestion(questions.first());
      await questions.first().locator('input').first().check();
      expect(await violations(page)).toEqual([]);
      await answerQuestion(questions.first(), false);
      expect(await violations(page)).toEqual([]);
      for (const question of (await questions.all()).slice(1)) await answerQuestion(question, true);
      expect(await violations(page)).toEqual([]);
      await close();
    });

    state('while a question is read by its address, above a sitting with a wrong answer and a right one', async () => {
      const { page, close } = await open(questionAt(quiz, pool), 360);
      const linked = page.locator('.linked quiz-question');
      await linked.waitFor();
      await linked.locator('.answers summary').click();
      expect(await violations(page)).toEqual([]);
      await page.locator('quiz-sitting').evaluate((each) => each.setAttribute('data-most', '3'));
      await page.locator('[data-part=go]').click();
      const asked = page.locator('.sitting-questions quiz-question');
      await expect.poll(() => asked.count()).toBe(3);
      for (const [index, question] of (await asked.all()).entries()) await answerQuestion(question, index > 0);
      await page.locator('.at .actions .primary').click();
      await page.locator('.quiz-summary').waitFor();
      expect(await violations(page)).toEqual([]);
      await close();
    });

    state('while the search is open: empty, with results, with none, with recent searches', async () => {
      const { page, close } = await open(home);
      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.type(found);
      await expect.poll(() => dialog.locator('.results > li').count()).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      await dialog.locator('input[type=search]').fill('xyzxyzxyz');
      await expect.poll(() => dialog.locator('.results > li').count()).toBe(0);
      await expect.poll(() => dialog.locator('.search-extra a, [data-part=extra] a, a').count()).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      await close();
    });

    state('while a term of the glossary is open', async () => {
      const { page, close } = await open(lesson, 360);
      await page.locator('a.term').first().click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
      await close();
    });

    state('in the trainer’s view', async () => {
      const { page, close } = await open(`${lesson}?${view}=1`);
      await page.locator('.trainer-note').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await close();
    });

    state(
      'while the site is being saved, when it is, when that stopped, without a network, and when a new version came',
      async () => {
        const { page, close } = await open(lesson, 360);
        await page.locator('offline-notice:defined').waitFor({ state: 'attached' });
        const states = [
          { kind: 'saving', saved: 400_000, total: 2_700_000 },
          { kind: 'stopped', saved: 400_000, total: 2_700_000 },
          { kind: 'serving', version: 'other', kept: 'visited', total: 2_700_000 },
          { kind: 'serving', version: 'other', kept: 'all', total: 2_700_000 },
          { kind: 'unreachable', cause: 'network' },
          { kind: 'unreachable', cause: 'host' },
        ];
        let before = '';
        for (const state of states) {
          await tell(page, state);
          await expect.poll(() => noticeOf(page), { message: state.kind }).not.toBe(before);
          before = await noticeOf(page);
          if (isNightly || state === states[0]) expect(await violations(page)).toEqual([]);
        }
        await page.locator('.notice-bar').last().waitFor();
        expect(await violations(page)).toEqual([]);
        await close();
      },
    );
  },
);
