import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../helpers/answer.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { watch } from '../helpers/visit.ts';

const served = servedSite();

/** @param refused what throws when it is looked at, as in browsers that are set to keep nothing */
async function withoutStorage(...refused: ('localStorage' | 'sessionStorage')[]): Promise<Page> {
  const context = await served.browser.newContext({ serviceWorkers: 'block' });
  await context.addInitScript((names) => {
    for (const name of names)
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  }, refused);
  return context.newPage();
}

describe('a browser that keeps nothing on the device', () => {
  it('keeps progress, name and results for the visit in the tab, and says on every page that it is no longer', async () => {
    const page = await withoutStorage('localStorage');
    const problems = watch(page);
    await page.goto(served.url('nhiem-vu/chung/'));
    await answerQuestion(page.locator('quiz-question').first(), true);
    await expect.poll(() => page.locator('[data-not-kept]').innerText()).toContain('không cho lưu');
    await page.goto(served.url('ho-so/'));
    const notice = page.locator('main [data-not-kept]');
    await expect.poll(() => notice.innerText()).toContain('đến khi bạn đóng tab này');
    expect(await page.locator('tr[data-lesson=joint-tasks]').innerText()).toContain('100%');
    await page.getByRole('button', { name: 'Gửi cho giảng viên' }).click();
    await page.getByLabel('Họ và tên').fill('Ánh');
    await page.getByLabel('Họ và tên').blur();
    await expect.poll(() => page.locator('.record-who').innerText()).toBe('Ánh');
    const link = page.getByLabel('Liên kết kết quả');
    await expect.poll(() => link.inputValue()).toContain('#r=');
    const address = await link.inputValue();
    await page.goto(served.url('on-tap/'));
    await expect.poll(() => notice.innerText()).toContain('đóng tab này');
    await page.goto(address);
    await expect.poll(() => notice.innerText()).toContain('đóng tab này');
    await expect.poll(() => page.locator('group-results [data-part=people] tr').innerText()).toContain('Ánh');
    await page.getByRole('button', { name: 'Giữ trên máy này' }).click();
    await page.reload();
    await expect.poll(() => page.locator('group-results [data-part=people] tr').count()).toBe(1);
    await page.goto(served.url('en/my-data/'));
    await expect.poll(() => notice.innerText()).toContain('until you close this tab');
    const list = page.locator('[data-list]');
    for (const each of ['Lessons opened: 1', 'Ánh', 'results in your list: 1'])
      expect(await list.innerText()).toContain(each);
    await page.getByRole('button', { name: 'Delete everything' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
    await expect.poll(() => list.innerText()).toContain('Nothing is stored');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each(sample(['ho-so/', 'on-tap/', 'du-lieu/', 'ket-qua/']))(
    'works without the tab’s storage too, and says that nothing outlasts the page: %s',
    async (path) => {
      const page = await withoutStorage('localStorage', 'sessionStorage');
      const problems = watch(page);
      await page.goto(served.url(path));
      await expect.poll(() => page.locator('main [data-not-kept]').innerText()).toContain('đến khi bạn rời trang');
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  it('says nothing where it can keep things', async () => {
    const { page, close } = await served.open('ho-so/');
    await page.getByRole('button', { name: 'Gửi cho giảng viên' }).click();
    await page.getByLabel('Họ và tên').fill('Ánh');
    await page.getByLabel('Họ và tên').blur();
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
    expect(await page.locator('[data-not-kept]').innerText()).toBe('');
    await close();
  });
});
