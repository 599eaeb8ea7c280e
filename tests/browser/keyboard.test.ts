import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buttonOf, openQuestion } from '../helpers/answer.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

/** What has the focus: its role as told by the tag, and the name that a screen reader hears. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return { tag: '', question: '', checked: false, press: '' };
    const state = at.closest<HTMLElement>('quiz-question')?.dataset['state'];
    return {
      tag: at.tagName.toLowerCase(),
      question: at.closest('quiz-question')?.id ?? '',
      press: at.dataset['action'] ?? (at.matches('.actions .primary') ? (state ?? '') : ''),
      checked: at instanceof HTMLInputElement && at.checked,
    };
  });

describe('a lesson by keyboard alone', () => {
  it('is reached by the skip link, practised to the end, and summed up', { timeout: 120_000 }, async () => {
    const { page, problems, close } = await served.open('nguyen-nhan/phu-thuoc-lan-nhau/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    const summary = page.locator('.quiz-summary');
    let asked = '';
    for (let step = 0; step < 400 && !(await summary.isVisible()); step += 1) {
      // What is done goes on by the button that has the focus already.
      if (!['right', 'revealed'].includes((await focused(page)).press)) await page.keyboard.press('Tab');
      const at = await focused(page);
      if (at.tag === 'input' && !at.checked && at.question !== asked) {
        await page.keyboard.press('Space');
        asked = at.question;
      } else if (['open', 'reveal', 'right', 'revealed'].includes(at.press)) await page.keyboard.press('Enter');
    }
    expect(await summary.isVisible()).toBe(true);
    expect(await summary.getByRole('status').innerText()).toMatch(/điểm/);
    expect(problems).toEqual([]);
    await close();
  });

  it('a question has its name, its choices and its announcement in the accessibility tree', async () => {
    const { page, close } = await served.open('nguyen-nhan/phu-thuoc-lan-nhau/');
    const question = page.locator('quiz-question[data-type=single-choice]').first();
    await openQuestion(question);
    await expect.poll(() => question.locator('label').first().innerText()).toMatch(/\S/);
    const legend = (await question.locator('legend').innerText()).split('\n').at(-1) ?? '';
    const group = page.getByRole('group', { name: legend.slice(0, 30) });
    expect(await group.getByRole('radio').count()).toBeGreaterThanOrEqual(3);
    for (const radio of await group.getByRole('radio').all())
      expect(await radio.evaluate((each) => each.closest('label')?.innerText ?? '')).toMatch(/\S{2}/);
    const status = question.getByRole('status');
    expect(await status.innerText()).toBe('');
    await group.getByRole('radio').first().check();
    await buttonOf(question).press('Enter');
    await expect.poll(() => status.innerText()).toMatch(/Đúng rồi|Chưa đúng/);
    // Said once: the feedback beside the choice is no live region of its own.
    expect(await question.locator('output, [aria-live], [role=status], [role=alert]').count()).toBe(1);
    await close();
  });
});
