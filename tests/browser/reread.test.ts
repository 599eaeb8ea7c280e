import { describe, expect, it } from 'vitest';
import { answerQuestion, buttonOf } from '../helpers/answer.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

describe('what the final quiz has shown to be missing', () => {
  it('is read again one place after the other, and leads back to the result', async () => {
    const { page, problems, close } = await served.open('kiem-tra/');
    await page.locator('quiz-sitting').evaluate((each) => each.setAttribute('data-most', '5'));
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
    const questions = page.locator('.sitting-questions quiz-question');
    await expect.poll(() => questions.count()).toBe(5);
    for (const question of await questions.all()) {
      await answerQuestion(question, false);
      await buttonOf(question).click();
    }
    const missed = page.locator('.quiz-summary [data-part=missed] li a');
    await missed.first().waitFor();
    const places = await missed.evaluateAll((all) =>
      all.map((each) => (each instanceof HTMLAnchorElement ? each.href : '')),
    );
    await page.getByRole('link', { name: /^Đọc lại \d chỗ/ }).click();
    const bar = page.locator('.notice-bar');
    for (const [index, place] of places.entries()) {
      await expect.poll(() => page.url()).toBe(place);
      await expect.poll(() => bar.innerText()).toContain(`chỗ ${index + 1}/${places.length}`);
      await bar.getByRole('link').click();
    }
    await expect.poll(() => new URL(page.url()).pathname).toBe('/kiem-tra/');
    await page.locator('.quiz-summary').waitFor();
    // It is over: the next lesson that is opened says nothing of it.
    await page.goto(places[0] ?? '');
    await page.locator('lesson-tracker:defined').waitFor();
    expect(await bar.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});
