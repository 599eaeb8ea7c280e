import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { age } from '../helpers/aged.ts';
import { answerQuestion, buttonOf, openQuestion } from '../helpers/answer.ts';
import { downloaded } from '../helpers/downloaded.ts';
import { root } from '../helpers/project.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

const url = (path: string): string => served.url(path);

describe('review', () => {
  it('asks what is due, the sure and wrong first, spaces it, and tells the home page', async () => {
    const { page, problems, close } = await served.open('nhiem-vu/chung/');
    const singles = page.locator('quiz-question[data-type=single-choice]');
    const surprise = singles.last();
    await answerQuestion(singles.first(), true);
    await openQuestion(surprise);
    await surprise.locator('input').first().focus();
    const right = ((await surprise.getAttribute('data-key')) ?? '').split(' ').find((token) => token.endsWith('=1'));
    await surprise
      .locator(`.choices input:not([value="${right?.slice(0, -2)}"])`)
      .first()
      .check();
    await surprise.getByLabel('Chắc chắn').check();
    await buttonOf(surprise).click();
    // Told at that moment.
    expect(await surprise.locator('output').innerText()).toContain('Mai câu này quay lại');
    const id = await surprise.getAttribute('id');
    await page.goto(served.url('./'));
    await expect.poll(() => page.locator('review-badge').count()).toBe(1);
    expect(await page.locator('review-badge').innerText()).toBe('');
    await age(page, 4);
    await page.reload();
    await expect.poll(() => page.locator('review-badge').innerText()).toBe('Ôn 2 câu hôm nay');

    await page.goto(url('on-tap/'));
    const asked = page.locator('review-queue quiz-question');
    await expect.poll(() => asked.getAttribute('id')).toBe(id);
    expect(await page.locator('[data-part=counts]').innerText()).toContain('Hôm nay 2 câu');
    expect(await asked.locator('input:checked').count()).toBe(0);
    // Which question it is, where it stands, when it was met last.
    expect(await asked.locator('legend small').innerText()).toMatch(/^Câu 1\/2 · .+, lần trước ngày \d/);
    await answerQuestion(asked, true);
    await expect.poll(() => page.locator('[data-part=status]').innerText()).toMatch(/Hẹn hỏi lại sau \d+ ngày/);
    await page.getByRole('button', { name: 'Câu tiếp' }).click();
    await expect.poll(() => asked.getAttribute('id')).not.toBe(id);
    await answerQuestion(asked, false);
    await asked.getByRole('button', { name: 'Xem đáp án' }).click();
    await page.getByRole('button', { name: 'Xong phần hôm nay' }).click();
    const stage = page.locator('review-queue .stage');
    await expect.poll(() => stage.getByRole('heading', { name: 'Đủ cho hôm nay' }).isVisible()).toBe(true);
    expect(await stage.innerText()).toContain('Bạn nhớ 1/2 câu');
    expect(await stage.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await page.locator('.primary:visible').count()).toBe(1);
    expect(await page.locator('[data-part=counts]').innerText()).toContain('Hôm nay 0 câu · ngày mai 1 câu');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu lịch nhắc' }).click();
    const calendar = await download;
    expect(calendar.suggestedFilename()).toBe('on-tap.ics');
    expect((await downloaded(calendar)).toString()).toContain('1 câu\\, khoảng 1 phút');
    await page.goto(served.url('./'));
    await page.locator('review-badge').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('review-badge').innerText()).toBe('');
    expect(problems).toEqual([]);
    await close();
  });

  it('names what is easiest to forget by its page and its first words, and leads there', async () => {
    const { page, close } = await served.open('nhiem-vu/chung/');
    const answered = await page.locator('quiz-question').all();
    for (const question of answered) await answerQuestion(question, false);
    const prompts = await page
      .locator('quiz-question legend')
      .evaluateAll((all) => all.map((legend) => legend.lastChild?.textContent?.trim() ?? ''));
    await age(page, 20);
    await page.goto(url('on-tap/'));
    const rows = page.locator('[data-part=fragile] li');
    await expect.poll(() => rows.count()).toBe(3);
    const names = await rows.locator('a').allInnerTexts();
    expect(new Set(names).size).toBe(3);
    const title = readCourse(root)
      .modules.flatMap(({ lessons }) => lessons)
      .find(({ id }) => id === 'joint-tasks')?.title['vi'];
    const place = `${title}: `;
    for (const name of names) {
      expect(name.startsWith(place)).toBe(true);
      const beginning = name.slice(place.length).replace(/…$/, '');
      expect(beginning.length).toBeGreaterThan(20);
      expect(prompts.filter((prompt) => prompt.startsWith(beginning))).toHaveLength(1);
    }
    const target = new URL((await rows.locator('a').first().getAttribute('href')) ?? '', page.url());
    await page.goto(target.href);
    await page.locator(target.hash).waitFor();
    await close();
  });

  it('has nothing to ask at first, and says where to begin', async () => {
    const { page, close } = await served.open('on-tap/');
    await expect.poll(() => page.locator('[data-part=status]').innerText()).toContain('Chưa có câu nào để ôn');
    await close();
  });

  it('lists the lessons to practise in when there is no script', async () => {
    const { page, close } = await served.open('on-tap/', { javaScriptEnabled: false });
    expect(await page.locator('review-queue li a:visible').count()).toBe(12);
    await close();
  });
});
