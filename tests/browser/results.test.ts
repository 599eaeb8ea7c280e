import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/core/result/result.ts';
import { downloaded } from '../helpers/downloaded.ts';
import { firstVersionLink } from '../helpers/first-version-link.ts';
import { servedSite } from '../helpers/served-site.ts';
import { visit } from '../helpers/visit.ts';

const served = servedSite();
const open = (path: string, options = {}) => visit(served.browser, served.url(path), options);

const made = new Date(Date.now() - 86_400_000).toISOString();
const sound: Result = {
  name: 'Nguyễn Thị Ánh',
  made,
  completed: ['joint-tasks'],
  final: { raw: 12, max: 15, begun: made },
  tried: ['place-new-task', 'name-each-half'],
  missed: ['place-new-task'],
};
const linkOf = async (change: Partial<Result> = {}): Promise<string> =>
  `https://example.org/ket-qua/#r=${firstVersionLink({ ...sound, ...change })}`;

const rows = (page: Page) => page.locator('group-results tbody tr');
const status = (page: Page) => page.locator('group-results [data-part=status]');

async function paste(page: Page, ...texts: string[]): Promise<void> {
  await page.locator('#result-links').fill(texts.join('\n'));
  await page.locator('[data-action=add]').click();
  await expect.poll(() => status(page).innerText()).not.toBe('');
}

async function table(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator('[data-action=csv]').click();
  return (await downloaded(await download)).toString();
}

describe('the results of a group', () => {
  it('believe no link that says what cannot be, say why, and count it for nothing', async () => {
    const { page, problems, close } = await open('ket-qua/');
    await paste(
      page,
      await linkOf(),
      await linkOf({ name: 'Hưng', final: { raw: 100, max: 100, begun: made }, completed: ['made-up'] }),
      await linkOf({ name: 'Không', final: { raw: 0, max: 0, begun: made } }),
      await linkOf({ name: 'Mai', made: '2099-01-01T00:00:00.000Z' }),
      await linkOf({ name: 'Vân', tried: [] }),
      await linkOf({ name: 'Cũ', completed: ['joint-tasks', 'a-lesson-that-is-gone'] }),
    );
    const said = await rows(page).allInnerTexts();
    expect(said).toHaveLength(6);
    expect(said[0]).toMatch(/1\/11\s+12\/15\s+Đạt/);
    expect(said[1]).toContain('ghi đúng 100/100 câu, trong khi bài kiểm tra cuối khóa có 15 câu');
    expect(said[2]).toContain('ghi đúng 0/0 câu');
    expect(said[3]).toContain('ngày ở tương lai');
    expect(said[4]).toContain('chưa làm câu nào');
    expect(said[5]).toMatch(/bản khác của khóa học[\s\S]*1\/11\s+12\/15\s+Đạt/);
    for (const forged of said.slice(1, 5)) expect(forged).not.toMatch(/Đạt/);
    expect(await page.locator('[data-part=missed] li:visible').innerText()).toContain('2/2 người');
    const saved = await table(page);
    expect(saved).toContain('Hưng');
    expect(saved).not.toContain('100,100');
    expect(problems).toEqual([]);
    await close();
  });

  it('stay deleted after a reload: what the address carried is taken out of it', async () => {
    const { page, close } = await open(`ket-qua/?x=1${new URL(await linkOf()).hash}`);
    await expect.poll(() => rows(page).count()).toBe(1);
    await expect.poll(() => page.evaluate(() => location.search + location.hash)).toBe('?x=1');
    await page.getByRole('button', { name: 'Xóa danh sách' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa danh sách' }).click();
    await expect.poll(() => rows(page).count()).toBe(0);
    await page.reload();
    await page.waitForFunction(() => customElements.get('group-results'));
    expect(await rows(page).count()).toBe(0);
    // The same link once more, in the page that is open.
    await page.evaluate((hash) => location.assign(hash), new URL(await linkOf()).hash);
    await expect.poll(() => rows(page).count()).toBe(1);
    await close();
  });

  it('name who is there twice, and one can be removed, by key too', async () => {
    const { page, problems, close } = await open('en/results/');
    const newer = await linkOf({ name: ' nguyễn thị ánh', completed: ['joint-tasks', 'sales-tasks'] });
    await paste(page, await linkOf(), newer, await linkOf({ name: 'Bình' }));
    expect(await rows(page).nth(0).innerText()).not.toContain('Same name');
    expect(await rows(page).nth(1).innerText()).toContain('Same name as no. 1');
    const remove = (name: string) => page.getByRole('button', { name, exact: true });
    await remove('Remove no. 1: Nguyễn Thị Ánh').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(2);
    expect(await page.locator('group-results').innerText()).not.toContain('Same name');
    expect(await status(page).innerText()).toBe('Removed: Nguyễn Thị Ánh. Still in the list: 2.');
    const focused = () => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.id);
    expect(await focused()).toBe('Remove no. 1: nguyễn thị ánh');
    await remove('Remove no. 2: Bình').press('Enter');
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await focused()).toBe('Remove no. 1: nguyễn thị ánh');
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    await remove('Remove no. 1: nguyễn thị ánh').press('Enter');
    await expect.poll(focused).toBe('result-links');
    expect(await page.evaluate(() => localStorage.getItem('sale-marketing:results'))).toBeNull();
    expect(problems).toEqual([]);
    await close();
  });

  it('show how a link begins that cannot be read, and leave it out of the table that is saved', async () => {
    const { page, close } = await open('ket-qua/');
    const link = await linkOf();
    const cut = link.slice(0, -3);
    await paste(page, `${link}. Cảm ơn`, cut);
    expect(await rows(page).nth(0).innerText()).toContain('Đạt');
    const [, packed = ''] = cut.split('#r=');
    const said = await rows(page).nth(1).innerText();
    expect(said).toContain('bị cắt hoặc đã bị sửa');
    expect(said).toContain(`${packed.slice(0, 20)}…`);
    const saved = await table(page);
    expect(saved.trim().split('\r\n')).toHaveLength(2);
    expect(saved).not.toContain('bị cắt');
    await close();
  });

  it('number what the group has missed inside the window', async () => {
    const { page, close } = await open('ket-qua/', { viewport: { width: 360, height: 700 } });
    await paste(page, await linkOf());
    const item = page.locator('[data-part=missed] li:visible');
    // A number stands left of its text: it needs room of its own between the page's margin and the text.
    const room = await item.evaluate(
      (row) => row.getBoundingClientRect().left - (row.closest('main')?.offsetLeft ?? 0),
    );
    expect(room).toBeGreaterThan(36);
    await close();
  });

  it('that an address carried are kept only once that is said', async () => {
    const { page, problems, close } = await open(`ket-qua/${new URL(await linkOf()).hash}`);
    await expect.poll(() => rows(page).count()).toBe(1);
    const kept = () => page.evaluate(() => localStorage.getItem('sale-marketing:results'));
    expect(await kept()).toBeNull();
    await page.getByRole('button', { name: 'Giữ trên máy này' }).click();
    await expect.poll(() => status(page).innerText()).toContain('đã được giữ');
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Giữ trên máy này' }).isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await close();
  });

  it('leave what strangers make to keep the page busy unread, say so, and keep nothing of it', async () => {
    const { page, problems, close } = await open('ket-qua/');
    const told = (): Promise<string> => status(page).innerText();
    for (const [text, said] of [
      ['#r=1.eNr.x '.repeat(300_000), 'dài quá'],
      [Array.from({ length: 600 }, (_, n) => `#r=1.a.${n}`).join(' '), '500 kết quả'],
      [`#r=1.${'a'.repeat(20_000)}`, '4.096'],
    ] as const) {
      const took = await page.evaluate(async (pasted) => {
        const field = document.querySelector('textarea');
        if (field) field.value = pasted;
        const begun = performance.now();
        document.querySelector<HTMLElement>('[data-action=add]')?.click();
        await new Promise((done) => setTimeout(done));
        return performance.now() - begun;
      }, text);
      expect(took).toBeLessThan(1_000);
      await expect.poll(told).toContain(said);
    }
    expect(await page.evaluate(() => localStorage.getItem('sale-marketing:results'))).toBeNull();
    expect(problems).toEqual([]);
    await close();
  });

  it('are saved with the local day, in the table and in the name of the file', async () => {
    // 01:30 in Vietnam is the evening before in UTC.
    const { page, close } = await open('ket-qua/', { timezoneId: 'Asia/Ho_Chi_Minh' });
    await page.clock.setFixedTime('2026-11-29T18:30:00.000Z');
    await paste(page, await linkOf({ made: '2026-11-29T18:30:00.000Z', final: undefined }));
    const download = page.waitForEvent('download');
    await page.locator('[data-action=csv]').click();
    const file = await download;
    expect(file.suggestedFilename()).toContain('2026-11-30');
    expect((await downloaded(file)).toString()).toContain('"2026-11-30"');
    await close();
  });
});
