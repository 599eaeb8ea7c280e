import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { downloaded } from '../helpers/downloaded.ts';
import { openWithoutScripts } from '../helpers/late-script.ts';
import { readLessonText, type LessonText } from '../helpers/lesson-text.ts';
import { printedPages } from '../helpers/pdf.ts';
import { printNear } from '../helpers/print-near.ts';
import { itNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { visit } from '../helpers/visit.ts';

const served = servedSite();

const { open } = served;
const text = readLessonText('tasks/joint-tasks');
/** A lesson whose activity is in the 45 minutes. */
const held = readLessonText('strategies/strategy-collaboration');
/** How the list of what an activity needs begins: of the notes, not of the agenda. */
const needs = ({ materials: [first = 'no materials'] }: LessonText): string => first.slice(0, 20);
const agenda = (page: Page): Promise<string[]> => page.locator('.agenda .agenda-title').allInnerTexts();
const said = (page: Page): Promise<string> => page.locator('.planner-said').innerText();
const total = (page: Page): Promise<string> => page.locator('.planner-total').innerText();
const ready = (page: Page) => page.locator('.planner-total:not(:empty)').waitFor();

describe('the session planner', () => {
  it('takes a new trainer from the home page to a printed 45 minutes in four clicks', async () => {
    const { page, problems, close } = await open('./');
    await page.getByRole('navigation').getByRole('link', { name: 'Giảng viên' }).first().click();
    await page.getByRole('button', { name: 'Buổi mẫu 45 phút' }).click();
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    expect(await total(page)).toBe('Tổng 40/45 phút. Còn 5 phút dự phòng.');
    await page.getByRole('button', { name: 'In tài liệu của buổi này' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'In', exact: true }).click();
    await page.locator('html[data-printed]').waitFor();
    // The agenda on one sheet: what comes when, and where to find it; then the notes of its lessons, and sheets to write on.
    const printed = await printedPages(page);
    const [sheet = ''] = printed;
    for (const part of ['0–3', '37–40', `Hoạt động: ${held.activity}`, '/b/10/']) expect(sheet).toContain(part);
    for (const part of ['Thêm phần', 'Họ tên']) expect(sheet).not.toContain(part);
    const all = printed.join(' ');
    expect(all).toContain(needs(held));
    expect(all).toContain('Họ tên');
    expect(all).not.toContain(needs(readLessonText('tasks/marketing-tasks')));
    expect(problems).toEqual([]);
    await close();
  });

  itNightly('prints as its agenda alone, with the keys of the browser', async () => {
    const { page, close } = await open('giang-vien/#45.o.10a.c');
    await ready(page);
    await printNear(page);
    const printed = await printedPages(page);
    expect(printed).toHaveLength(1);
    const addresses = await page.locator('.agenda small').allInnerTexts();
    for (const address of addresses) expect(printed[0]).toContain(address.replace(/^.* · /, ''));
    for (const part of [needs(held), 'Thêm phần']) expect(printed[0]).not.toContain(part);
    await close();
  });

  const planners = [
    ['giang-vien/', 'nhiem-vu/chung/', 'Đọc và luyện tập', 'Hoạt động', 'Thảo luận'],
    ['en/trainers/', 'en/tasks/joint/', 'Reading and practice', 'Activity', 'Discussion'],
  ] as const;
  it.each(sample(planners))(
    'has on %s a box for each part of each lesson, named after it and its minutes',
    async (path, told, ...parts) => {
      const { page, close } = await open(told);
      // As long as the lesson says of itself.
      const [, reading = ''] = /(\d+) (?:phút|min)/.exec(await page.locator('main .facts').first().innerText()) ?? [];
      const names = [reading, text.minutes, 5].map((each, part) => `${parts[part]} (${each})`);
      await page.goto(served.url(path));
      await ready(page);
      const titles = await page.locator('main > section h2 a').allInnerTexts();
      expect(titles).toHaveLength(11);
      expect(await page.locator('session-planner legend').allInnerTexts()).toEqual(titles);
      expect(await page.locator('session-planner fieldset input').count()).toBe(33);
      const row = page.getByRole('group', { name: titles[6] ?? '', exact: true });
      for (const name of names) expect(await row.getByRole('checkbox', { name, exact: true }).count(), name).toBe(1);
      // Every part takes time: what the notes say of it was read.
      const minutes = (await page.locator('session-planner fieldset label').allInnerTexts()).map((label) =>
        Number(/ \((\d+)\)$/.exec(label.trim())?.[1]),
      );
      for (const each of minutes) expect(each).toBeGreaterThan(0);
      await close();
    },
  );

  it('is not there without script, nor are its boxes', async () => {
    const { page, close } = await open('giang-vien/', { javaScriptEnabled: false });
    expect(await page.locator('session-planner').isVisible()).toBe(false);
    expect(await page.locator('session-planner fieldset').count()).toBe(0);
    await close();
  });

  it.each(sample([360, 1280]))(
    'has room for its boxes before they come, %i px wide: nothing below moves',
    async (width) => {
      const { page, letIn, close } = await openWithoutScripts(served, 'giang-vien/', {
        viewport: { width, height: 900 },
      });
      const room = (): Promise<number> =>
        page
          .locator('main > .prose')
          .evaluate(
            (below) =>
              below.getBoundingClientRect().top -
              (document.querySelector('session-planner summary')?.getBoundingClientRect().top ?? 0),
          );
      const before = await room();
      letIn();
      await ready(page);
      expect(await room()).toBeCloseTo(before, 0);
      await close();
    },
  );

  it('adds up what is chosen against the time there is', async () => {
    const { page, close } = await open('giang-vien/');
    await ready(page);
    const row = page.locator('fieldset[data-lesson=joint-tasks]');
    await row.getByLabel('Hoạt động').check();
    await row.getByLabel('Thảo luận').check();
    const activity = text.minutes;
    // The first part brings a welcome and a closing of three minutes each.
    expect(await total(page)).toBe(`Tổng ${activity + 11}/45 phút. Còn ${34 - activity} phút dự phòng.`);
    await page.getByLabel('Buổi học dài').fill(`${activity + 6}`);
    await page.keyboard.press('Tab');
    expect(await total(page)).toBe(`Tổng ${activity + 11}/${activity + 6} phút. Quá 5 phút.`);
    await row.getByLabel('Thảo luận').uncheck();
    expect(await total(page)).toBe(
      `Tổng ${activity + 6}/${activity + 6} phút. Chỉ còn 0 phút dự phòng; thường cần khoảng 2.`,
    );
    await page.getByLabel(`Số phút: Hoạt động: ${text.activity}`).fill('8');
    await page.keyboard.press('Tab');
    expect(await total(page)).toBe(`Tổng 14/${activity + 6} phút. Còn ${activity - 8} phút dự phòng.`);
    expect(await page.locator('.time-bar span').allInnerTexts()).toEqual(['3', '8', '3', `${activity - 8}`]);
    await close();
  });

  it('takes a part out and back in again, and its breaks, votes and other parts by their buttons', async () => {
    const { page, problems, close } = await open('giang-vien/#45.o.7a.c');
    await ready(page);
    const title = `Hoạt động: ${text.activity}`;
    await page.getByRole('button', { name: `Bỏ: ${title}` }).click();
    expect(await said(page)).toBe(`Đã bỏ: ${title}.`);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await agenda(page)).toHaveLength(3);
    await page.getByRole('button', { name: 'Thêm giờ nghỉ' }).click();
    expect((await agenda(page))[2]).toBe('Nghỉ giải lao');
    expect(await page.getByRole('button', { name: 'Thêm phần chốt' }).isDisabled()).toBe(true);
    await page.locator('fieldset[data-lesson=joint-tasks]').getByRole('button', { name: 'Thêm câu bình chọn' }).click();
    await page.locator('.vote-choice').first().click();
    await expect.poll(async () => (await agenda(page))[3]).toMatch(/^Bình chọn: ./);
    expect(new URL(page.url()).hash).toMatch(/^#45\.o\.7a\.b\.\d+v\.c$/);
    expect(problems).toEqual([]);
    await close();
  });

  it('is kept on the device, and a link does not replace it unasked', async () => {
    const { page, close } = await open('giang-vien/#45.o.7a.c');
    await ready(page);
    await page.goto(served.url('./'));
    await page.goto(served.url('giang-vien/'));
    await ready(page);
    await expect.poll(() => agenda(page)).toHaveLength(3);
    await page.goto(served.url('./'));
    await page.goto(served.url('giang-vien/#90.2a'));
    await ready(page);
    expect((await agenda(page))[1]).toContain(text.activity);
    await page.getByRole('button', { name: 'Mở buổi trong liên kết' }).click();
    expect(await agenda(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    expect(await agenda(page)).toHaveLength(3);
    await close();
  });

  it('is saved as a file and opened from it; other files change nothing and are told', async () => {
    const { page, close } = await open('giang-vien/#45.o.7a12.c');
    await ready(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu thành tệp' }).click();
    const file = (await downloaded(await saving)).toString();
    await page.getByRole('button', { name: 'Bỏ hết' }).click();
    expect(await agenda(page)).toEqual([]);
    const give = (content: string): Promise<void> =>
      page
        .locator('.planner-file input')
        .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await give('Giờ,Phần');
    await expect.poll(() => said(page)).toContain('Đây không phải tệp buổi học');
    await give(file.replace('sale-marketing', 'other'));
    await expect.poll(() => said(page)).toContain('của một khóa học khác');
    expect(await agenda(page)).toEqual([]);
    await give(file);
    await expect.poll(() => agenda(page)).toHaveLength(3);
    expect(new URL(page.url()).hash).toBe('#45.o.7a12.c');
    await close();
  });

  it('is put in order by keyboard, says where things are, and keeps the focus', async () => {
    const { page, close } = await open('giang-vien/#plan=45;why-it-matters.d;two-viewpoints.a;joint-tasks.a');
    await ready(page);
    const last = page.getByRole('button', { name: `Đưa lên: Hoạt động: ${text.activity}` });
    await last.focus();
    await page.keyboard.press('Enter');
    expect((await agenda(page))[1]).toContain(text.activity);
    expect(await said(page)).toContain('Đã dời đến chỗ 2/3.');
    await page.keyboard.press('Enter');
    expect((await agenda(page))[0]).toContain(text.activity);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(text.activity);
    await page.getByRole('button', { name: `Bỏ: Hoạt động: ${text.activity}` }).click();
    expect(await agenda(page)).toHaveLength(2);
    await close();
  });

  itNightly('says of each part what it is, in which lesson, and where', async () => {
    const { page, close } = await open('giang-vien/#plan=45;joint-tasks.l;joint-tasks.d;joint-tasks.a');
    await ready(page);
    expect(await agenda(page)).toEqual(['Đọc và luyện tập', 'Thảo luận', `Hoạt động: ${text.activity}`]);
    const links = page.locator('.agenda a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      ['', '', '#trainer'].map((fragment) => served.url(`nhiem-vu/chung/${fragment}`)),
    );
    expect(await page.locator('.agenda small').first().innerText()).toMatch(/^Bài 7\. .+ · [^/]+\/b\/7\/$/);
    await close();
  });

  it('is put in order by dragging', async () => {
    const { page, close } = await open('giang-vien/#plan=45;why-it-matters.d;two-viewpoints.a;joint-tasks.a');
    await ready(page);
    const rows = page.locator('.agenda li');
    await rows.first().evaluate((row) => row.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await expect
      .poll(async () => {
        const [from, to] = await Promise.all([rows.nth(2).boundingBox(), rows.nth(0).boundingBox()]);
        if (!from || !to) return '';
        await page.mouse.move(from.x + 20, from.y + 10);
        await page.mouse.down();
        await page.mouse.move(to.x + 20, to.y + 5, { steps: 4 });
        await page.mouse.up();
        return (await agenda(page))[0];
      })
      .toContain(text.activity);
    await close();
  });

  it('is all in the address: sent, opened elsewhere, cut short on the way', async () => {
    const { page, close } = await open('giang-vien/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await ready(page);
    await page.getByRole('button', { name: 'Buổi mẫu 90 phút' }).click();
    // Votes are named once their questions have been read.
    const isNamed = async (planner: Page): Promise<boolean> =>
      (await agenda(planner)).every((title) => title !== 'Bình chọn một câu');
    await expect.poll(() => isNamed(page)).toBe(true);
    const chosen = await agenda(page);
    await page.getByRole('button', { name: 'Sao chép liên kết để gửi' }).click();
    await expect.poll(() => said(page)).toContain('Đã sao chép liên kết');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await visit(served.browser, link);
    await ready(other.page);
    await expect.poll(() => agenda(other.page)).toEqual(chosen);
    await other.page.goto(`${link.slice(0, -3)}.%E0.99z`);
    await other.page.reload();
    await ready(other.page);
    expect(await other.page.locator('.planner-total').innerText()).not.toBe('');
    await other.close();
    await close();
  });
});
