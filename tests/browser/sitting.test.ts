import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestion, buttonOf } from '../helpers/answer.ts';
import { itNightly } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

const { open } = served;
const questions = (page: Page): Locator => page.locator('.sitting-questions quiz-question');
const text = (page: Page): Promise<string[]> =>
  questions(page).locator('.choices, .item > p, .steps').allTextContents();

describe('the final quiz', () => {
  it('asks the same 15 questions, shuffled the same, with the same answers after a pause', async () => {
    const { page, problems, close } = await open('kiem-tra/');
    expect(await questions(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
    await expect.poll(() => questions(page).count()).toBe(15);
    expect(await questions(page).locator('legend small').allTextContents()).toEqual(
      Array.from({ length: 15 }, (_, index) => `Câu ${index + 1}/15`),
    );
    await answerQuestion(questions(page).first(), false);
    await expect.poll(() => page.locator('[data-progress]').innerText()).toContain('Đã trả lời 1/15');
    const asked = await text(page);
    const told = await questions(page).first().locator('.feedback').allTextContents();
    await page.reload();
    await expect.poll(() => questions(page).count()).toBe(15);
    // It opens where it was left.
    expect(await page.locator('quiz-question:visible').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Bạn đang dừng ở câu 2' }).isVisible()).toBe(true);
    expect(await text(page)).toEqual(asked);
    expect(await questions(page).first().locator('.feedback').allTextContents()).toEqual(told);
    expect(await questions(page).first().getAttribute('data-state')).toBe('wrong');
    await page.getByRole('button', { name: 'Làm tiếp từ câu 2' }).click();
    expect(await page.locator('.sitting-questions quiz-question:visible legend small').allInnerTexts()).toEqual([
      'Câu 2/15',
    ]);
    expect(problems).toEqual([]);
    await close();
  });

  it('counts the first answer, names what to read again, and asks other questions the next time', async () => {
    const { page, close } = await open('kiem-tra/');
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
    await expect.poll(() => questions(page).count()).toBe(15);
    const first = await questions(page).evaluateAll((all) => all.map(({ id }) => id));
    for (const [index, question] of (await questions(page).all()).entries()) {
      await answerQuestion(question, index > 2);
      // Nothing invites another try; the one button goes on, and has the focus.
      expect(await buttonOf(question).innerText()).toBe(index < 14 ? 'Câu tiếp' : 'Xem kết quả');
      expect(await question.locator('output').innerText()).not.toMatch(/thử lại/i);
      expect(await buttonOf(question).evaluate((each) => each === document.activeElement)).toBe(true);
      await buttonOf(question).click();
    }
    const summary = page.locator('.quiz-summary');
    await summary.waitFor();
    expect(await summary.locator('[data-total]').innerText()).toBe('Bạn đúng 12/15 câu (80%). Đạt.');
    expect(await summary.locator('.dots .full').count()).toBe(12);
    // What was missed, a row a lesson, the whole row a link to the place; the rest is folded.
    const rows = summary.locator('[data-part=missed] li');
    const missed = await questions(page).evaluateAll(
      (all) => new Set(all.slice(0, 3).map((each) => each.dataset['objective'])).size,
    );
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.locator('span:visible').count()).toBe(missed);
    expect(await summary.locator('[data-part=known] li:visible').count()).toBe(0);
    const target = new URL((await rows.locator('a').first().getAttribute('href')) ?? '', page.url());
    expect(target.hash).not.toBe('');
    expect(await summary.getByRole('link', { name: 'Xem và gửi hồ sơ' }).isVisible()).toBe(true);
    await summary.getByRole('button', { name: 'Làm lần nữa' }).click();
    await expect.poll(() => summary.isVisible()).toBe(false);
    const second = await questions(page).evaluateAll((all) => all.map(({ id }) => id));
    expect(second).toHaveLength(15);
    expect(second.filter((id) => first.includes(id))).toEqual([]);
    await page.goto(target.href);
    expect(await page.locator(target.hash).count()).toBe(1);
    await close();
  });

  it('asks no more than the course allows', async () => {
    const { page, close } = await open('kiem-tra/');
    const sitting = page.locator('quiz-sitting');
    expect(await sitting.getAttribute('data-most')).toBe('30');
    await sitting.evaluate((each) => each.setAttribute('data-most', '7'));
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
    await expect.poll(() => page.locator('[data-progress]').innerText()).toContain('Đã trả lời 0/7');
    expect(await questions(page).count()).toBe(7);
    await close();
  });

  it('says that its questions did not come, and begins once they do', async () => {
    const { page, close } = await open('kiem-tra/');
    await page.route('**/cau-hoi-kiem-tra/', (route) => route.abort());
    const begin = page.getByRole('button', { name: 'Bắt đầu làm bài' });
    await begin.click();
    await expect.poll(() => page.locator('[data-progress]').innerText()).toContain('Chưa tải được câu hỏi');
    expect(await questions(page).count()).toBe(0);
    await page.unroute('**/cau-hoi-kiem-tra/');
    await begin.click();
    await expect.poll(() => questions(page).count()).toBe(15);
    expect(await page.locator('[data-progress]').innerText()).toContain('Đã trả lời 0/15');
    await close();
  });

  itNightly('says of each wrong answer, whatever its type, that the first one counts', async () => {
    const { page, close } = await open('en/final-quiz/');
    await page.getByRole('button', { name: 'Start' }).click();
    await expect.poll(() => questions(page).count()).toBe(15);
    for (const question of await questions(page).all()) {
      await answerQuestion(question, false);
      expect(await question.locator('output').innerText()).not.toMatch(/try again/i);
      expect(await question.locator('.actions button:visible').allInnerTexts()).toEqual([
        expect.stringMatching(/Next question|See the result/),
        'Show the answer',
      ]);
    }
    await close();
  });

  it('reads without script: every question, its answer on request, and why nothing is drawn', async () => {
    const { page, close } = await open('kiem-tra/', { javaScriptEnabled: false });
    expect(await page.locator('.no-js').innerText()).toContain('cần JavaScript');
    expect(await page.locator('quiz-sitting button:visible').count()).toBe(0);
    // The published address of a question is that of a link to it.
    const link = page.locator('.pool-links [id^=q-]').last();
    const id = await link.getAttribute('id');
    await link.click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    expect(await page.locator('quiz-question:visible').count()).toBeGreaterThanOrEqual(40);
    expect(await page.locator('form button:visible').count()).toBe(0);
    const question = page.locator(`quiz-question#${id}`);
    await expect.poll(() => question.evaluate((each) => each.getBoundingClientRect().top < innerHeight)).toBe(true);
    await question.getByText('Đáp án và giải thích').click();
    expect(await question.locator('.answers > p').isVisible()).toBe(true);
    await close();
  });
});

describe('the pre-test', () => {
  it('says which lessons to begin with, and marks nothing as done', async () => {
    const { page, problems, close } = await open('tu-kiem-tra/');
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
    await expect.poll(() => questions(page).count()).toBe(6);
    for (const [index, question] of (await questions(page).all()).entries()) await answerQuestion(question, index > 1);
    await page.getByRole('button', { name: 'Xem kết quả' }).click();
    const summary = page.locator('.quiz-summary');
    await expect.poll(() => summary.locator('[data-part=missed] li').count()).toBe(2);
    expect(await summary.locator('[data-part=known] li').count()).toBe(4);
    expect(await summary.locator('[data-total]').innerText()).toContain('Bạn nắm 4 trên 6 ý');
    const lessons = await summary
      .locator('[data-part=missed] li')
      .evaluateAll((all) => all.map((each) => each.dataset['lesson']));
    const act = summary.getByRole('link', { name: /^Học bài/ });
    expect(await act.getAttribute('href')).toBe(
      await summary.locator('[data-part=missed] a').first().getAttribute('href'),
    );
    const stored: unknown = await page.evaluate(() =>
      JSON.parse(localStorage.getItem('sale-marketing:progress') ?? ''),
    );
    expect(stored).toMatchObject({ lessons: {}, questions: {} });
    // The plan is what was missed.
    expect(JSON.stringify(Reflect.get(Object(stored), 'plans'))).toContain(JSON.stringify(lessons));
    await page.goto(served.url('./'));
    await page.locator('home-start .primary').waitFor();
    expect(await page.locator('a[data-state]').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('questions that have left the course', () => {
  /** Takes questions out of the sitting that was begun, as if the course asked others. */
  const take = (page: Page, count: number): Promise<void> =>
    page.evaluate((most) => {
      const key = 'sale-marketing:progress';
      let left = most;
      const record = JSON.parse(localStorage.getItem(key) ?? '', (name, value) =>
        name === 'drawn' && Array.isArray(value) ? value.map((id) => (left-- > 0 ? `was-${id}` : id)) : value,
      );
      localStorage.setItem(key, JSON.stringify(record));
    }, count);

  it('are passed over and named once; when all have left, another sitting can be begun', async () => {
    const { page, problems, close } = await open('kiem-tra/');
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
    await expect.poll(() => questions(page).count()).toBe(15);
    await take(page, 2);
    await page.reload();
    const said = page.locator('[data-gone-said]');
    await expect.poll(() => said.innerText()).toContain('2 câu không còn');
    await expect.poll(() => questions(page).count()).toBe(13);
    await page.reload();
    await expect.poll(() => questions(page).count()).toBe(13);
    expect(await said.innerText()).toBe('');
    await take(page, 15);
    await page.reload();
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
    await expect.poll(() => questions(page).count()).toBe(15);
    expect(problems).toEqual([]);
    await close();
  });
});
