import { describe, expect, it } from 'vitest';
import { pagesToOpen, pathOf } from '../helpers/html-files.ts';
import { readLessonText } from '../helpers/lesson-text.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';
import { visit } from '../helpers/visit.ts';

const [site] = sites;
const served = servedSite();
const { headings } = readLessonText('tasks/joint-tasks');

const { open } = served;
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (): Promise<string> => navigator.clipboard.readText();

describe('permanent addresses', () => {
  it('are copied by keyboard alone: of the page, of a heading, of a question; and it is announced', async () => {
    const { page, problems, close } = await open('nhiem-vu/chung/?q=x', allowed);
    await page.keyboard.press('Tab');
    const address = served.url('nhiem-vu/chung/');
    const question = page.locator('quiz-question').first();
    const id = await question.getAttribute('id');
    const asked = await question.locator('legend').evaluate((legend) => legend.lastChild?.textContent?.trim() ?? '');
    expect(asked).not.toBe('');
    for (const [name, copied] of [
      ['Sao chép liên kết của trang này', address],
      [`Sao chép liên kết đến “${headings.get('three-questions')}”`, `${address}#three-questions`],
      ['Sao chép liên kết đến “Ba điều cần nhớ”', `${address}#summary`],
      [`Sao chép liên kết đến “${asked}”`, `${address}#${id}`],
    ] as const) {
      const button = page.getByRole('button', { name }).first();
      await button.focus();
      expect(await button.evaluate((each) => getComputedStyle(each).opacity)).toBe('1');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(clipboard)).toBe(copied);
      await expect
        .poll(() => page.locator('div[role=status]:not(quiz-question *)').allInnerTexts())
        .toContain('Đã sao chép liên kết');
    }
    expect(problems).toEqual([]);
    await close();
  });

  it('open what is folded around the place', async () => {
    const { page, close } = await open('nhiem-vu/chung/#objectives');
    await expect.poll(() => page.locator('#objectives li').first().isVisible()).toBe(true);
    await page.goto(served.url('nhiem-vu/'));
    await page.goto(served.url('nhiem-vu/chung/'));
    expect(await page.locator('#objectives li').first().isVisible()).toBe(false);
    await page.evaluate(() => (location.hash = '#objectives'));
    await expect.poll(() => page.locator('#objectives li').first().isVisible()).toBe(true);
    await close();
  });

  it.each(sample(['checklist', 'contents']))(
    'lead to the very place, though what stands above is laid out late: #%s on a phone, slow or quick',
    async (id) => {
      // Slow enough for a browser to have scrolled before the scripts run, and quick enough for it not to have.
      for (const rate of sample([1, 2, 4, 6], (each) => each === 4)) {
        const { page, close } = await visit(served.browser, served.url('robots.txt'), {
          viewport: { width: 360, height: 740 },
        });
        const slow = await page.context().newCDPSession(page);
        await slow.send('Emulation.setCPUThrottlingRate', { rate });
        await page.goto(served.url(`chien-luoc/van-hoa-dong-doi/#${id}`));
        const behaviour = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
        expect(await behaviour(), 'nobody waits while the page rolls by').toBe('auto');
        await page.locator('quiz-set:defined').waitFor({ state: 'attached' });
        const top = () => page.locator(`#${id}`).evaluate((place) => place.getBoundingClientRect().top);
        await expect
          .poll(async () => Math.abs((await top()) - 20), { message: `slowed ${rate} times` })
          .toBeLessThanOrEqual(20);
        await close();
      }
    },
  );

  it('are shown, selected, where the clipboard is refused; Escape goes back', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: 'Sao chép liên kết đến “Ba điều cần nhớ”' });
    await button.click();
    const field = page.getByRole('textbox', { name: 'Trình duyệt không cho sao chép tự động' });
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(served.url('nhiem-vu/chung/#summary'));
    await page.keyboard.press('Escape');
    await expect.poll(() => field.count()).toBe(0);
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    await close();
  });

  it('have their button at every heading with an id and every question, on every page', async () => {
    const { page, close } = await open('robots.txt');
    for (const file of sample(pagesToOpen(site.folder), (_, at) => at % 8 === 0)) {
      await page.goto(served.url(pathOf(file)));
      // The pointer has to move.
      await page.mouse.move(9, 9);
      await page.mouse.move(5, 5);
      await page.locator('h1 + .copy-link').waitFor({ state: 'attached' });
      const lacking = await page
        .locator('main h2[id], main h3[id]')
        .evaluateAll((headings) => headings.filter((each) => !each.nextElementSibling?.matches('.copy-link')).length);
      expect(lacking, file).toBe(0);
      const questions = page.locator('quiz-question');
      expect(await page.locator('quiz-question > .copy-link').count(), file).toBe(await questions.count());
    }
    await close();
  });
});
