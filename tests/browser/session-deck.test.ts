import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readQr } from '../helpers/read-qr.ts';
import { itNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { watch, type Visit } from '../helpers/visit.ts';

const served = servedSite();
const hall = { viewport: { width: 1920, height: 1080 } };
const plan = '#45.o.2a.28v.1d.b.c';

const open = async (path: string, options = {}): Promise<Visit> => {
  const opened = await served.open(path, { ...hall, ...options });
  await opened.page.locator('.deck-page').waitFor();
  return opened;
};
const kind = (page: Page): Promise<string | null> => page.locator('.session-deck .deck-page').getAttribute('data-kind');
const press = (page: Page, ...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
/** Goes on by one button, as with a clicker, until a page of a kind is shown. */
async function goOn(page: Page, to: string): Promise<void> {
  await expect
    .poll(
      async () => {
        if ((await kind(page)) !== to) await page.keyboard.press('PageDown');
        return kind(page);
      },
      { interval: 300, timeout: 20_000 },
    )
    .toBe(to);
}

describe('a session that is presented', () => {
  it('begins three clicks from the home page, with a code that phones can read', async () => {
    const { page, problems, close } = await served.open('./', hall);
    await page.getByRole('navigation').getByRole('link', { name: 'Giảng viên' }).first().click();
    await page.getByRole('button', { name: 'Buổi mẫu 45 phút' }).click();
    await page.getByRole('button', { name: 'Trình chiếu buổi này' }).click();
    expect(await page.locator('.deck-page h2').innerText()).toBe('Từ mâu thuẫn đến hòa hợp');
    const image = page.locator('.deck-code img');
    await image.evaluate((code: HTMLImageElement) => code.decode());
    expect(await readQr(await image.screenshot())).toBe(served.url('b/2/'));
    await press(page, 'Escape');
    expect(await page.locator('.session-deck').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Trình chiếu buổi này');
    expect(problems).toEqual([]);
    await close();
  });

  it('shows nothing smaller than 32 of 1,080 pixels, cuts nothing off, and names each page', async () => {
    const { page, problems, close } = await open(`giang-vien/?trinh-chieu${plan}`);
    const seen: string[] = [];
    for (let last = ''; last !== 'end';) {
      last = (await kind(page)) ?? '';
      seen.push(last);
      const faults = await page.locator('.session-deck .deck-page').evaluate((shown) => {
        const small = [...shown.querySelectorAll<HTMLElement>('*')].filter(
          (each) =>
            [...each.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '') &&
            parseFloat(getComputedStyle(each).fontSize) < 32,
        );
        const cut = shown.scrollHeight > shown.clientHeight + 1 ? ['cut off'] : [];
        return [...small.map((each) => each.textContent), ...cut];
      });
      expect(faults, last).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      const count = page.locator('.deck-bar > span').last();
      const before = await count.innerText();
      if (last === 'end') break;
      await expect
        .poll(
          async () => {
            if ((await count.innerText()) === before) await page.keyboard.press('PageDown');
            return count.innerText();
          },
          { interval: 300 },
        )
        .not.toBe(before);
    }
    expect(new Set(seen)).toEqual(
      new Set('welcome agenda figure step point vote split again reveal discussion break closing end'.split(' ')),
    );
    expect(problems).toEqual([]);
    await close();
  });

  itNightly(
    'counts hands by keys, hides the answer and the bars in the first round, then shows both rounds',
    async () => {
      const { page, close } = await open(`giang-vien/?trinh-chieu#45.28v`);
      const shown = page.locator('.session-deck .deck-page');
      await press(page, '1', '1', '2', '3', 'Shift+3', '4');
      await expect.poll(() => shown.innerText()).toContain('Đã đếm 4');
      expect(await shown.locator('.deck-track, .right, .deck-explain').count()).toBe(0);
      await goOn(page, 'split');
      const bars = (): Promise<string[]> => shown.locator('.deck-track:not(.earlier) b').allInnerTexts();
      expect(await bars()).toEqual(['2', '1', '0', '1']);
      expect(await shown.locator('.right, .deck-explain').count()).toBe(0);
      await goOn(page, 'again');
      await press(page, '2', '2', '2');
      await goOn(page, 'reveal');
      expect(await bars()).toEqual(['0', '3', '0', '0']);
      expect(await shown.locator('.earlier b').allInnerTexts()).toEqual(
        ['2', '1', '0', '1'].map((votes) => `lượt 1: ${votes}`),
      );
      expect(await shown.locator('.right').count()).toBe(1);
      expect(await shown.locator('.deck-explain').innerText()).not.toBe('');
      // Nothing of it survives the tab; a reload keeps the place.
      await page.reload();
      await expect.poll(() => kind(page)).toBe('reveal');
      await close();
    },
  );

  it('runs a countdown, goes dark and comes back in place, and takes two fast presses for one', async () => {
    const { page, close } = await open('giang-vien/?trinh-chieu#45.o.2a.c');
    await goOn(page, 'step');
    const time = page.locator('.session-deck .deck-time');
    expect(await time.innerText()).toBe('1:00');
    await press(page, 'p');
    await expect.poll(() => time.innerText()).not.toBe('1:00');
    await press(page, 'p', '+');
    expect(await time.innerText()).toMatch(/^1:[0-5]\d$/);
    const count = page.locator('.deck-bar > span').last();
    const before = await count.innerText();
    await press(page, '.');
    expect(await page.locator('.deck-stage.black').count()).toBe(1);
    await press(page, 'b');
    expect(await page.locator('.deck-stage.black').count()).toBe(0);
    expect(await count.innerText()).toBe(before);
    const at = Number(/(\d+)\//.exec(before)?.[1]);
    await page.evaluate(() => {
      for (const key of ['PageDown', 'PageDown'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await expect.poll(() => count.innerText()).toContain(` ${at + 1}/`);
    await close();
  });

  it('has a second window with notes, the answer, what to do next, and its own buttons', async () => {
    const { page, close } = await open(`giang-vien/?trinh-chieu#45.28v.2a`);
    const [presenter] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Cửa sổ ghi chú' }).click(),
    ]);
    const problems = watch(presenter);
    const notes = presenter.locator('.presenter-notes');
    await expect.poll(() => notes.innerText()).toContain('Đáp án B');
    await presenter.getByRole('button', { name: 'Thêm một phiếu A' }).click();
    await expect.poll(() => page.locator('.deck-foot').innerText()).toContain('Đã đếm 1');
    await expect.poll(() => notes.innerText()).toContain('0 trong 1 người đúng');
    expect(await notes.innerText()).toContain('Vì sao nhiều người chọn A');
    await presenter.getByRole('button', { name: 'Hiện đáp án luôn' }).click();
    await expect.poll(() => kind(page)).toBe('reveal');
    await presenter.keyboard.press('PageDown');
    await expect.poll(() => kind(page)).toBe('figure');
    await expect.poll(() => notes.innerText()).toContain('Thường gặp');
    await page.keyboard.press('Escape');
    await expect.poll(() => presenter.locator('.presenter h1').innerText()).toContain('Chưa thấy trang trình chiếu');
    expect(problems).toEqual([]);
    await close();
  });

  it('says which question could not be loaded, and goes on', async () => {
    const { page, close } = await served.open('giang-vien/#45.28v', hall);
    await page.route('**/nhiem-vu/**', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: 'Trình chiếu buổi này' }).click();
    await expect.poll(() => page.locator('.session-deck h2').innerText()).toContain('Chưa tải được câu hỏi này');
    await close();
  });

  it.each(sample(['light', 'dark'] as const, (each) => each === 'dark'))(
    'fits a phone in %s colours',
    async (colorScheme) => {
      const { page, close } = await open(`giang-vien/?trinh-chieu${plan}`, {
        viewport: { width: 360, height: 640 },
        colorScheme,
      });
      await goOn(page, 'vote');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await page.locator('.deck-page').evaluate((shown) => shown.scrollWidth <= shown.clientWidth)).toBe(true);
      await close();
    },
  );
});

describe('the shared draw of a session', () => {
  const asked = async (context: BrowserContext, address: string): Promise<string[]> => {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: 'Làm đề chung' }).click();
    const questions = page.locator('.sitting-questions quiz-question');
    await expect.poll(() => questions.count()).toBeGreaterThan(5);
    return questions.evaluateAll((all) => all.map(({ id }) => id));
  };

  it('asks everybody the same questions, and tells a code of other questions', async () => {
    const { page, close } = await open('giang-vien/?trinh-chieu#45.o.2a.c');
    await press(page, 'End', 'PageUp');
    const image = page.locator('.deck-code img');
    await image.evaluate((code: HTMLImageElement) => code.decode());
    const address = await readQr(await image.screenshot());
    expect(address).toMatch(/kiem-tra\/#de=[2-9A-Z]{6}$/);
    const other = await served.open('./');
    const questions = await asked(page.context(), address);
    expect(await asked(other.page.context(), address)).toEqual(questions);
    await other.page.goto(address.replace(/...$/, '222'));
    await other.page.locator('[data-shared] [role=status]').waitFor();
    await expect
      .poll(() => other.page.locator('[data-shared]').innerText())
      .toContain('được tạo từ một bản khác của khóa học');
    expect(await other.page.getByRole('button', { name: 'Làm đề chung' }).isVisible()).toBe(false);
    await other.close();
    await close();
  });
});
