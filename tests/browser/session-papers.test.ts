import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { printedPages } from '../helpers/pdf.ts';
import { servedSite } from '../helpers/served-site.ts';
import type { Visit } from '../helpers/visit.ts';

const served = servedSite();

async function open(button: string, options = {}): Promise<Visit> {
  const opened = await served.open('giang-vien/#45.o.2a.28v.c', options);
  await opened.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await opened.page.getByRole('button', { name: button }).click();
  await opened.page.getByRole('dialog').waitFor();
  return opened;
}

const dialog = (page: Page) => page.getByRole('dialog');
const choose = async (page: Page, ...names: string[]): Promise<void> => {
  for (const box of await dialog(page).getByRole('checkbox').all()) await box.uncheck();
  for (const name of names) await dialog(page).getByRole('checkbox', { name }).check();
};
const printed = async (page: Page): Promise<string[]> => {
  await dialog(page).getByRole('button', { name: 'In', exact: true }).click();
  await page.locator('html[data-printed]').waitFor();
  return printedPages(page);
};

describe('the papers of a session', () => {
  it('are one print: practice without answers, the lessons, cards, the one-page card, and the answers last on pages of their own', async () => {
    const { page, problems, close } = await open('In tài liệu của buổi này');
    await choose(page, 'Phiếu luyện tập', 'Bài đọc', 'Hai thẻ một trang', 'Cả khóa học trên một tờ', 'Đáp án');
    await dialog(page).getByLabel('Số thẻ').fill('4');
    await dialog(page).getByLabel('Số thẻ').press('Tab');
    await expect.poll(() => dialog(page).locator('.papers-preview .paper-card').count()).toBe(4);
    const [, counted] = /khoảng (\d+) trang/.exec(await dialog(page).innerText()) ?? [];
    const sheets = await printed(page);
    // Only the printer knows where pages break.
    expect(Math.abs(sheets.length - Number(counted))).toBeLessThanOrEqual(3);
    const first = sheets.findIndex((sheet) => sheet.includes('Đáp án'));
    const cards = sheets.filter((sheet) => sheet.includes('Giơ thẻ sao cho'));
    expect(cards).toHaveLength(2);
    expect(first).toBeGreaterThan(sheets.indexOf(cards[1] ?? ''));
    expect(sheets[0]).toContain('Họ tên');
    // The one-page card is one sheet in every language.
    expect(sheets.filter((sheet) => /Ai lo gì.*Who looks after what/.test(sheet))).toHaveLength(1);
    expect(sheets.filter((sheet) => sheet.includes('Ready phrases'))).toHaveLength(1);
    const before = sheets.slice(0, first).join(' ');
    expect(before).not.toMatch(/Sai\.|Đúng\./);
    expect(sheets.slice(first).join(' ')).toMatch(/Sai|Đúng/);
    expect(problems).toEqual([]);
    await close();
  });

  it('say what could not be loaded, and print the rest', async () => {
    const { page, close } = await open('In tài liệu của buổi này');
    await page.route('**/nguyen-nhan/**', (route) => route.abort());
    await choose(page, 'Phiếu luyện tập', 'Chương trình');
    await dialog(page).getByRole('button', { name: 'In', exact: true }).click();
    await expect.poll(() => dialog(page).getByRole('status').innerText()).toContain('Chưa tải được: Bài 2.');
    await page.locator('html[data-printed]').waitFor();
    await close();
  });

  it('ask for something when nothing is chosen', async () => {
    const { page, close } = await open('In tài liệu của buổi này');
    await choose(page);
    await dialog(page).getByRole('button', { name: 'In', exact: true }).click();
    expect(await dialog(page).getByRole('status').innerText()).toBe('Chọn ít nhất một thứ để in.');
    await close();
  });
});

describe('the message to learners', () => {
  it('is text with links alone on their lines, with time and place, and is copied', async () => {
    const { page, problems, close } = await open('Tin nhắn cho học viên', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await dialog(page).getByLabel('Khi nào').fill('14:00 thứ Năm');
    await dialog(page).getByLabel('Ở đâu').fill('tầng 2');
    const text = (): Promise<string> => dialog(page).getByLabel('Nội dung tin nhắn').inputValue();
    const lines = (await text()).split('\n');
    expect(lines).toContain('14:00 thứ Năm, tầng 2');
    for (const path of ['b/2/', 'b/7/', 'tu-kiem-tra/']) expect(lines).toContain(served.url(path));
    expect(await dialog(page).innerText()).toContain('người khác không mở được');
    await dialog(page).getByLabel('Sau buổi').check();
    expect(await text()).toMatch(/\n\S+kiem-tra\/#de=[2-9A-Z]{6}\n/);
    await dialog(page).getByRole('button', { name: 'Sao chép tin nhắn' }).click();
    await expect.poll(() => dialog(page).getByRole('status').innerText()).toContain('Đã sao chép');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text());
    expect(problems).toEqual([]);
    await close();
  });

  it('fits a phone', async () => {
    const { page, close } = await open('Tin nhắn cho học viên', { viewport: { width: 360, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await dialog(page).evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
    await close();
  });
});
