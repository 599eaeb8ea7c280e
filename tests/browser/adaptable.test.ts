import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQuestion } from '../helpers/answer.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import type { Visit } from '../helpers/visit.ts';

const served = servedSite();

const pages = [
  './',
  'nhiem-vu/',
  'nhiem-vu/chung/',
  'chien-luoc/van-hoa-dong-doi/',
  'tim-kiem/',
  'nguon/',
  'en/tasks/joint/',
];
const open = (path: string, options = {}) => served.open(path, { bypassCSP: true, ...options });
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** WCAG 1.4.12: line height 1.5, after paragraphs 2, letters 0.12, words 0.16 of the font size. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

describe('readers who set the page to their needs', () => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await open('robots.txt');
  });
  afterAll(() => visited.close());

  it.each(sample(pages, (_, at) => at % 2 === 0))(
    '%s loses nothing with the text spacing of WCAG 1.4.12',
    async (path) => {
      const { page } = visited;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(served.url(path));
      await page.addStyleTag({ content: spacing });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const cut = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'main :is(p, a, button, label, b, span, h1, h2, h3):not(.visually-hidden), header a',
          ),
        ]
          .filter(
            ({ clientWidth, scrollWidth, offsetParent }) =>
              offsetParent !== null && clientWidth > 1 && scrollWidth > clientWidth + 1,
          )
          .filter((each) => getComputedStyle(each).overflowX === 'hidden')
          .map(({ textContent }) => textContent),
      );
      expect(cut).toEqual([]);
    },
  );

  // 400 % of 1280 px is a window of 320 (1.4.10); 200 % text alone is 1.4.4.
  const others = ['bat-dau/vi-sao-can-hoc/', 'bon-muc/', 'ho-so/', 'giang-vien/', 'en/final-quiz/'];
  it.each(sample([...pages, ...others], (_, at) => at % 2 === 0))(
    '%s needs no sideways scrolling in a window of 320, or with text at 200 %',
    async (path) => {
      const { page } = visited;
      await page.setViewportSize({ width: 320, height: 740 });
      await page.goto(served.url(path));
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
      for (const width of [360, 640, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        expect(await overflow(page), `text at 200 % in a window of ${width}`).toBeLessThanOrEqual(0);
      }
    },
  );

  it('forced colours still tell what is chosen, what is right, and where the focus is', async () => {
    const { page, close } = await open('nhiem-vu/chung/', { forcedColors: 'active' });
    const question = page.locator('quiz-question[data-type=single-choice]').first();
    await openQuestion(question);
    await question.locator('input').first().check();
    await question.locator('button.primary').click();
    await expect.poll(() => question.locator('.feedback b').first().innerText()).toMatch(/[✓✗] (Đúng|Chưa đúng)/);
    const button = question.locator('button').first();
    await button.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await button.evaluate((each) => getComputedStyle(each).outlineStyle)).toBe('solid');
    expect(await button.evaluate((each) => getComputedStyle(each).borderStyle)).toBe('solid');
    await close();
  });

  it('nothing moves for those who want no motion', async () => {
    const { page, close } = await open('nhiem-vu/chung/', { reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((each) => getComputedStyle(each))
          .filter(
            ({ animationName, transitionDuration, scrollBehavior }) =>
              animationName !== 'none' || !/^(0s(, )?)+$/.test(transitionDuration) || scrollBehavior === 'smooth',
          ).length,
    );
    expect(moving).toBe(0);
    await close();
  });
});
