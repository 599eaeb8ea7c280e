import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readLessonText } from '../helpers/lesson-text.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

const { open } = served;
const lesson = 'nhiem-vu/chung/';
/** Where the switch is, for readers who ask for it. */
const asked = `${lesson}#trainer`;
const text = readLessonText('tasks/joint-tasks');
const [expected = ''] = text.expected;
const prompt = text.prompts.get('example') ?? '';
const view = (page: Page) => page.getByRole('switch', { name: 'Chế độ giảng viên' });

describe('the trainer’s view', () => {
  it('is off at first: nothing of it is in a lesson, not even hidden', async () => {
    const { page, close } = await open(lesson);
    expect(await view(page).count(), 'learners are not shown the switch').toBe(0);
    await page.goto(served.url(asked));
    expect(await view(page).isChecked()).toBe(false);
    for (const text of [expected, prompt]) expect(await page.content()).not.toContain(text);
    await close();
  });

  it('is switched by keyboard, shows notes in place, stays on this device, and goes again', async () => {
    const { page, problems, close } = await open(asked);
    await view(page).focus();
    await page.keyboard.press('Space');
    await page.getByText(expected).waitFor();
    await page.getByText('Hoạt động 10 phút').waitFor();
    await page.getByRole('button', { name: 'In bài này' }).waitFor();
    expect(await page.locator('.answers summary:visible').count()).toBe(await page.locator('quiz-question').count());
    // Each prompt stands at the end of the section it is about.
    const before = await page
      .getByText(prompt)
      .evaluate((each) => each.nextElementSibling?.id ?? each.parentElement?.nextElementSibling?.tagName);
    expect(before).toBe('QUIZ-SET');

    await page.reload();
    await page.getByText(expected).waitFor();
    await view(page).uncheck();
    await expect.poll(() => page.getByText(expected).count()).toBe(0);
    expect(await page.locator('.trainer-note').count()).toBe(0);
    await page.reload();
    expect(await view(page).isChecked()).toBe(false);
    expect(problems).toEqual([]);
    await close();
  });

  it('is turned on and off by a link to any page', async () => {
    const { page, close } = await open('./?giang-vien=1');
    await page.goto(served.url(lesson));
    await page.getByText(expected).waitFor();
    await page.goto(served.url(`${lesson}?giang-vien=0#trainer`));
    await expect.poll(() => view(page).isChecked()).toBe(false);
    await page.goto(served.url(asked));
    expect(await view(page).isChecked()).toBe(false);
    await close();
  });

  it('leads from #trainer to the notes: in place when on, else by a link', async () => {
    const { page, close } = await open(`${lesson}?giang-vien=1#trainer`);
    await page.getByText(expected).waitFor();
    await expect.poll(() => page.locator('#trainer').getByText(expected).count()).toBe(1);
    await expect
      .poll(() => page.locator('#trainer').evaluate((each) => Math.abs(each.getBoundingClientRect().top) < innerHeight))
      .toBe(true);
    await view(page).uncheck();
    await page.locator('#trainer').getByRole('link', { name: 'Dành cho giảng viên' }).click();
    await page.waitForURL('**/giang-vien/#joint-tasks');
    await close();
  });

  it('has everything on its own page without script', async () => {
    const { page, close } = await open('giang-vien/', { javaScriptEnabled: false });
    expect(await page.locator('[data-short]').count()).toBe(11);
    for (const text of [expected, prompt]) expect(await page.getByText(text).isVisible()).toBe(true);
    await close();
  });

  it('says so when the notes cannot be had, and the lesson stays', async () => {
    const { page, close } = await open(asked);
    await page.route('**/giang-vien/', (route) => route.abort());
    await view(page).check();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Chưa tải được ghi chú');
    await page.unroute('**/giang-vien/');
    await view(page).uncheck();
    await view(page).check();
    await page.getByText(expected).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it('is not needed to find what is written for trainers, which is marked as such', async () => {
    const { page, close } = await open('tim-kiem/');
    await page.goto(served.url('tim-kiem/?q=thảo luận'));
    const first = page.locator('ol#results > li').first();
    await expect.poll(() => first.locator('a').first().getAttribute('href')).toContain('giang-vien/');
    expect(await first.locator('.tag').innerText()).toBe('Cho giảng viên');
    expect(await page.locator('option[value=trainer]').count()).toBe(1);
    await close();
  });
});
