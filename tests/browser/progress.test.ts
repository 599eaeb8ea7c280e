import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestion, buttonOf, openQuestion } from '../helpers/answer.ts';
import { itNightly } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

const url = (path: string): string => served.url(path);
const { open } = served;
const stored = (page: Page): Promise<string> =>
  page.evaluate(() => localStorage.getItem('sale-marketing:progress') ?? '');

/** Answers a question of one choice; says how sure when told to. */
async function answer(question: Locator, right: boolean, sure?: string): Promise<void> {
  await openQuestion(question);
  const key = ((await question.getAttribute('data-key')) ?? '').split(' ');
  const fitting = key.find((token) => token.endsWith('=1') === right) ?? '';
  await question.locator(`input[value="${fitting.replace('=1', '')}"]`).check();
  if (sure) await question.getByLabel(sure, { exact: true }).check();
  await buttonOf(question).click();
  await question.locator('.feedback').first().waitFor();
}

const singles = (page: Page): Locator => page.locator('quiz-question[data-type=single-choice]');

describe('how sure', () => {
  it('is asked once an answer is begun, is never needed, and survives a reload', async () => {
    const { page, problems, close } = await open('nhiem-vu/chung/');
    const single = singles(page).first();
    await openQuestion(single);
    expect(await single.locator('.confidence').count()).toBe(0);
    await single.locator('input').first().check();
    await single.getByLabel('Khá chắc').check();
    await page.reload();
    await openQuestion(single);
    await expect.poll(() => single.getByLabel('Khá chắc').isChecked()).toBe(true);
    await answer(single, true);
    expect(await single.locator('.confidence').count()).toBe(0);
    expect(await stored(page)).toContain('"confidence":"fairly"');
    await answer(singles(page).last(), true);
    expect(problems).toEqual([]);
    await close();
  });

  it('is compared with the result, what was sure and wrong first', async () => {
    const { page, close } = await open('bat-dau/vi-sao-can-hoc/');
    const questions = await page.locator('quiz-question').all();
    for (const [index, question] of questions.entries()) {
      if (index === 0) await answer(question, false, 'Chắc chắn');
      else if (index === 1 && (await question.getAttribute('data-type')) === 'single-choice')
        await answer(question, true, 'Chắc chắn');
      else await answerQuestion(question, true);
    }
    const line = page.locator('.calibration');
    await expect.poll(() => line.innerText()).toMatch(/“Chắc chắn” ở \d câu, trong đó đúng \d câu/);
    const link = line.getByRole('link').first();
    expect(await link.getAttribute('href')).toBe(`#${await questions[0]?.getAttribute('id')}`);
    await close();
  });
});

describe('progress is seen', () => {
  it('by objective at the head of the lesson, by module, in minutes left, and at the end of the lesson', async () => {
    const { page, close } = await open('bat-dau/vi-sao-can-hoc/');
    for (const question of await page.locator('quiz-question').all()) await answerQuestion(question, true);
    const objectives = page.locator('#objectives li');
    await expect.poll(() => page.locator('#objectives li[data-mark=correct]').count()).toBeGreaterThan(0);
    await page.locator('.aim summary').click();
    await expect.poll(() => objectives.first().textContent()).toContain('đã làm được');
    await page.locator('[data-end]').scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('[data-end]').innerText()).toContain('hoàn thành bài này');
    await page.goto(served.url('./'));
    const card = page.locator('.part').first();
    await expect.poll(() => card.locator('[data-count]').innerText()).toContain('1/1');
    const left = page.locator('home-start [data-progress]');
    await expect.poll(() => left.innerText()).toMatch(/còn khoảng \d+ phút/);
    await close();
  });
});

describe('a lesson left before its end', () => {
  it('is completed by who comes back and reads on, all answered before; its summary has no address', async () => {
    const { page, close } = await open('bat-dau/vi-sao-can-hoc/');
    for (const question of await page.locator('quiz-question').all()) await answerQuestion(question, false);
    await page.locator('.quiz-summary').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await page.reload();
    await page.locator('.quiz-summary').waitFor();
    await page.keyboard.press('Shift');
    await page.locator('#practice + .copy-link').waitFor();
    expect(await page.locator('.quiz-summary [id], .quiz-summary .copy-link').count()).toBe(0);
    await page.locator('[data-end]').scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('[data-end]').innerText()).toContain('hoàn thành bài này');
    await close();
  });
});

describe('two tabs', () => {
  itNightly('add up, also what one of them did while the other lay open', async () => {
    const context = await served.browser.newContext({ serviceWorkers: 'block' });
    const [one, two] = [await context.newPage(), await context.newPage()];
    await one.goto(url('nhiem-vu/chung/'));
    await two.goto(url('nhiem-vu/sale/'));
    await answer(singles(one).first(), true);
    await answer(singles(two).first(), false);
    await answer(singles(one).last(), true);
    const attempts = async (): Promise<number> => (await stored(one)).split('"score"').length - 1;
    await expect.poll(attempts).toBe(3);
    await context.close();
  });
});
