import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openQuestion } from '../helpers/answer.ts';
import { unpackEdition } from '../helpers/edition.ts';
import { readLessonText } from '../helpers/lesson-text.ts';
import { printedPages } from '../helpers/pdf.ts';
import { printNear } from '../helpers/print-near.ts';
import { itNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';
import { watch, type Visit } from '../helpers/visit.ts';

const [site] = sites;
const served = servedSite();

/** Opens a page as its reader has it when a print is near, with a print that waits for the test. */
async function open(path: string): Promise<Visit> {
  const opened = await served.open(path);
  await opened.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await printNear(opened.page);
  const code = opened.page.locator('.print-foot img');
  await expect
    .poll(() => code.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))
    .toBe(true);
  if ((await opened.page.locator('course-booklet').count()) > 0)
    await opened.page.locator('course-booklet[aria-busy=false]').waitFor();
  return opened;
}

/** Texts that only the answers have: each question's explanation, as it begins. */
async function explanations(page: Page): Promise<string[]> {
  const texts = await page.locator('.answers > p:last-child').allTextContents();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 60));
}

const choose = async (page: Page, ...choices: string[]): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: 'In những gì?' });
  for (const name of choices) await dialog.getByRole('checkbox', { name }).check();
  await dialog.getByRole('button', { name: 'In', exact: true }).click();
  await page.locator('html[data-printed]').waitFor();
};

const answersChoice = 'Kèm đáp án';
const quizChoice = 'Chỉ phần luyện tập';

describe('the one-page card', () => {
  it.each(sample(['the-mot-trang/', 'en/one-page-card/']))(
    '%s is one sheet that holds every language',
    async (path) => {
      const { page, problems, close } = await open(path);
      const printed = await printedPages(page);
      expect(printed).toHaveLength(1);
      for (const part of ['Ai lo gì', 'Câu nói sẵn', 'Who looks after what', 'Ready phrases'])
        expect(printed[0]).toContain(part);
      expect(problems).toEqual([]);
      await close();
    },
  );
});

describe('a lesson on paper', () => {
  it('is a whole handout: text, exercises, address; no answers, no blank page, pages numbered, links spelled out', async () => {
    const { page, problems, close } = await open('nhiem-vu/chung/');
    const printed = await printedPages(page);
    expect(printed.length).toBeGreaterThanOrEqual(3);
    expect(printed.length).toBeLessThanOrEqual(8);
    printed.forEach((text, index) => {
      expect(text.length).toBeGreaterThan(100);
      expect(text).toContain(`${index + 1} / ${printed.length}`);
    });
    const all = printed.join(' ').replace(/\s+/g, ' ');
    const said = await page.locator('main').evaluate((main) => ({
      title: main.querySelector('h1')?.textContent ?? '',
      heading: main.querySelector('h2[id=example]')?.firstChild?.textContent?.trim() ?? '',
      link: main.querySelector('a[href*="/nhiem-vu/sale/"]')?.textContent ?? '',
    }));
    for (const text of [
      said.title,
      said.heading,
      'Luyện tập',
      'Câu 4/4',
      'Ba điều cần nhớ',
      `${said.link} (localhost:`,
    ]) {
      expect(text.length).toBeGreaterThan(5);
      expect(all).toContain(text);
    }
    expect(printed.at(-1)).toContain('/b/7/');
    expect(printed.at(-1)).toContain('/nhiem-vu/chung/');
    for (const text of await explanations(page)) expect(all).not.toContain(text);
    for (const chrome of ['Tìm trong bài học', 'Trong bài này', 'Chấm câu này', 'Chế độ giảng viên', 'Gợi ý'])
      expect(all).not.toContain(chrome);
    expect(problems).toEqual([]);
    await close();
  });

  it('prints its answers on pages of their own at the end, when they are asked for, once', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    const plain = await printedPages(page);
    const answers = await explanations(page);
    await page.getByRole('button', { name: 'In trang này' }).click();
    await choose(page, answersChoice);
    const printed = await printedPages(page);
    expect(printed.slice(0, plain.length).map((text) => text.replace(/\d+ \/ \d+/, ''))).toEqual(
      plain.map((text) => text.replace(/\d+ \/ \d+/, '')),
    );
    const last = printed.slice(plain.length).join(' ');
    for (const text of answers) expect(last).toContain(text);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await printedPages(page)).toEqual(plain);
    await close();
  });

  it('prints its quiz alone as an exercise sheet, by the address too', async () => {
    const { page, close } = await open('nguyen-nhan/phu-thuoc-lan-nhau/?in=bai-tap');
    const section = await page.locator('#trace-the-quarter').innerText();
    await choose(page);
    const printed = await printedPages(page);
    const all = printed.join(' ');
    expect(all).toContain('Câu 1/');
    expect(section).toMatch(/\S{3} \S+ \S/);
    expect(all).not.toContain(section);
    for (const text of await explanations(page)) expect(all).not.toContain(text);
    await close();

    const other = await open('nguyen-nhan/phu-thuoc-lan-nhau/?in=dap-an');
    await choose(other.page);
    const withAnswers = await printedPages(other.page);
    expect(withAnswers.length).toBeGreaterThan(printed.length);
    const sheet = withAnswers.slice(printed.length).join(' ');
    for (const text of await explanations(other.page)) expect(sheet).toContain(text);
    await other.close();
  });

  it('prints an answered practice as if nobody had touched it', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    const untouched = await printedPages(page);
    const question = page.locator('quiz-question[data-type=single-choice]').first();
    await openQuestion(question);
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Chấm câu này' }).click();
    await question.locator('.feedback').first().waitFor();
    const answered = await printedPages(page);
    expect(answered.map((text) => text.replace(/localhost:\d+/g, ''))).toEqual(
      untouched.map((text) => text.replace(/localhost:\d+/g, '')),
    );
    await close();
  });

  it('prints the trainer’s notes only while the view is on, and they are asked for', async () => {
    const { page, close } = await open('nhiem-vu/chung/?giang-vien=1');
    await page.locator('.trainer-note').first().waitFor();
    const [note = ''] = readLessonText('tasks/joint-tasks').expected.map((each) => each.slice(0, 40));
    expect((await printedPages(page)).join(' ')).not.toContain(note);
    await page.getByRole('button', { name: 'In bài này' }).click();
    await choose(page, 'Kèm ghi chú');
    expect((await printedPages(page)).join(' ')).toContain(note);
    await close();

    const learner = await open('nhiem-vu/chung/');
    await learner.page.getByRole('button', { name: 'In trang này' }).click();
    await learner.page.getByRole('dialog').waitFor();
    expect(await learner.page.getByRole('checkbox', { name: 'Kèm ghi chú' }).count()).toBe(0);
    await learner.close();
  });

  it('offers what to print in a dialog that Escape leaves', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    const button = page.getByRole('button', { name: 'In trang này' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'In những gì?' });
    await dialog.waitFor();
    expect(await dialog.getByRole('checkbox', { name: quizChoice }).isChecked()).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    await close();
  });
});

describe.each(
  sample([
    ['in/', 'Mục lục', 'Bài 11. '],
    ['en/print/', 'Contents', 'Lesson 11. '],
  ] as const),
)('the whole course on paper, %s', (path, contents, last) => {
  it('is one booklet: contents, every lesson with its code and short address, no answers, no page almost blank', async () => {
    const { page, close } = await open(path);
    const lessons = page.locator('.booklet-lesson');
    expect(await lessons.count()).toBe(11);
    const codes = await page
      .locator('.booklet-lesson header img')
      .evaluateAll((images) => images.filter((image) => image instanceof HTMLImageElement && image.naturalWidth > 0));
    expect(codes).toHaveLength(11);
    const printed = await printedPages(page);
    expect(printed.length).toBeGreaterThanOrEqual(35);
    expect(printed.length).toBeLessThanOrEqual(70);
    for (const [index, text] of printed.entries()) {
      // Some five lines: less is a sheet of paper for what would have gone elsewhere.
      expect(text.length, `page ${index + 1}: ${text}`).toBeGreaterThan(350);
      expect(text).toContain(`${index + 1} / ${printed.length}`);
    }
    expect(printed[0]).toContain(contents);
    expect(printed[0]).toContain('/b/11/');
    const all = printed.join(' ');
    expect(all).toContain(last);
    // Every lesson is whole: its practice and what to remember.
    expect(await page.locator('.booklet-lesson .quiz-question').count()).toBe(
      await page.locator('.booklet-lesson .answers').count(),
    );
    expect(await page.locator('.booklet-lesson .quiz-question').count()).toBeGreaterThanOrEqual(44);
    expect(await page.locator('.booklet-lesson [id]:not(h3)').count()).toBe(0);
    for (const text of await explanations(page)) expect(all).not.toContain(text);
    await close();
  });
});

describe('the booklet', () => {
  it('is put together in the edition that stands in a folder too', async () => {
    const edition = unpackEdition(site.folder);
    const page = await served.browser.newPage();
    const problems = watch(page);
    await page.goto(`${edition.url}in/index.html`);
    await page.locator('course-booklet[aria-busy=false]').waitFor();
    expect(await page.locator('.booklet-lesson .quiz-question').count()).toBeGreaterThanOrEqual(44);
    expect(await page.locator('.booklet-lesson header img').count()).toBe(11);
    expect(problems).toEqual([]);
    await page.close();
    edition.remove();
  });

  it('says which lesson cannot be had, and keeps its link', async () => {
    const { page, close } = await served.open('robots.txt');
    await page.route('**/nhiem-vu/chung/', (route) => route.abort());
    await page.goto(served.url('in/'));
    await page.locator('course-booklet[aria-busy=false]').waitFor();
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([expect.stringContaining('Chưa tải được bài này')]);
    expect(await page.locator('.booklet-lesson .quiz-question').count()).toBeGreaterThanOrEqual(40);
    await close();
  });

  it('has its contents and the way to each lesson without script', async () => {
    const { page, close } = await served.open('in/', { javaScriptEnabled: false });
    expect(await page.locator('.contents li').count()).toBe(11);
    expect(await page.locator('.booklet-lesson header a').count()).toBe(11);
    expect(await page.getByText('không tự ghép lại được').isVisible()).toBe(true);
    await close();
  });
});

describe('the answers of the whole course', () => {
  itNightly('stand after the last lesson, lesson by lesson, when they are asked for', async () => {
    const { page, close } = await open('in/');
    await page.getByRole('button', { name: 'In trang này' }).click();
    expect(await page.getByRole('checkbox', { name: quizChoice }).count()).toBe(0);
    await choose(page, answersChoice);
    const printed = await printedPages(page);
    const from = printed.findIndex((text) => /^[\d /]*Đáp án và giải thích/.test(text));
    expect(from).toBeGreaterThan(30);
    const last = printed.slice(from).join(' ');
    for (const text of await explanations(page)) expect(last).toContain(text);
    expect(last).toContain('Bài 11. ');
    await close();
  });
});
