import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestion, buttonOf, openQuestion } from '../helpers/answer.ts';
import { readCourse } from '../../src/build/course-file.ts';
import { openWithoutScripts } from '../helpers/late-script.ts';
import { root } from '../helpers/project.ts';
import { itNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

const { open } = served;
const question = (page: Page, type: string): Locator => page.locator(`quiz-question[data-type="${type}"]`).first();

/** The first question of a type, shown. */
async function shown(page: Page, type: string): Promise<Locator> {
  await openQuestion(question(page, type));
  return question(page, type);
}

/** The value of the right choice, out of the key that the page carries. */
async function rightChoice(at: Locator): Promise<string> {
  const key = (await at.getAttribute('data-key')) ?? '';
  return (
    key
      .split(' ')
      .find((token) => token.endsWith('=1'))
      ?.slice(0, -2) ?? ''
  );
}

describe('a learner reads and practises', () => {
  it('goes from the home page into a lesson, answers wrong, tries again, is right, and goes on', async () => {
    const { page, problems, close } = await open('./');
    await page.locator('home-start .primary').click();
    await page.waitForURL('**/bat-dau/vi-sao-can-hoc/');
    const single = await shown(page, 'single-choice');
    const right = await rightChoice(single);
    await single.locator(`input:not([value="${right}"])`).first().check();
    await single.locator('.actions .primary').click();
    await expect.poll(() => single.locator('output').innerText()).toContain('Chưa đúng');
    expect(await single.locator('.feedback[data-mark=incorrect]').count()).toBe(1);
    expect(await single.locator('.feedback[data-mark=correct]').count()).toBe(0);

    await single.getByRole('button', { name: 'Thử lại' }).click();
    expect(await single.locator('input:checked').count()).toBe(0);
    await single.locator(`input[value="${right}"]`).check();
    await single.locator('.actions .primary').click();
    await expect.poll(() => single.locator('output').innerText()).toContain('Đúng rồi');

    await page.getByRole('link', { name: 'Bài tiếp' }).click();
    await page.waitForURL('**/nguyen-nhan/hai-goc-nhin/');
    expect(problems).toEqual([]);
    await close();
  });

  it('keeps an answer that was begun over a reload and the back button', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    const single = await shown(page, 'single-choice');
    const chosen = single.locator('input').nth(1);
    const value = await chosen.getAttribute('value');
    await chosen.check();
    await page.reload();
    await expect.poll(() => question(page, 'single-choice').locator(`[value="${value}"]`).isChecked()).toBe(true);
    await page.goto(served.url('./'));
    await page.goBack();
    await expect.poll(() => question(page, 'single-choice').locator(`[value="${value}"]`).isChecked()).toBe(true);
    await close();
  });

  itNightly('shows a checked answer with its feedback after a reload', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    const single = await shown(page, 'single-choice');
    await single.locator('input').first().check();
    await single.locator('.actions .primary').click();
    const told = await single.locator('.feedback').innerText();
    await page.reload();
    await expect.poll(() => question(page, 'single-choice').locator('.feedback').innerText()).toBe(told);
    await close();
  });

  it('asks again, and says why, when the right answer has changed since', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    const single = await shown(page, 'single-choice');
    await single.locator('input').first().check();
    await single.locator('.actions .primary').click();
    await single.locator('.feedback').waitFor();
    await page.route('**/nhiem-vu/chung/', async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({
        response,
        body: html.replace(/(data-type="single-choice" data-key=")/, '$1new '),
      });
    });
    await page.reload();
    await openQuestion(single);
    await expect.poll(() => single.locator('output').innerText()).toContain('nay có đáp án khác');
    expect(await single.locator('input:checked').count()).toBe(0);
    await single.locator('input').first().check();
    expect(await single.locator('output').innerText()).toBe('');
    await close();
  });

  it.each(sample(['single-choice', 'categorise']))('asks for an answer before it checks: %s', async (type) => {
    const { page, close } = await open('nhiem-vu/chung/', { viewport: { width: 1280, height: 900 } });
    const single = await shown(page, type);
    await buttonOf(single).focus();
    // The circles come with the focus, and take their place before the press.
    if (type === 'categorise') await single.locator('.zone').first().waitFor();
    // At once: what the focus has scrolled may still be on its way.
    const moved = await buttonOf(single).evaluate((button: HTMLElement) => {
      const place = (): number => button.getBoundingClientRect().top;
      const before = place();
      button.click();
      return Math.abs(place() - before);
    });
    await expect.poll(() => single.locator('output').innerText()).toContain('chưa chọn câu trả lời');
    // Said right above the button, which keeps its place in the window but for the lines that came.
    const said = (await single.locator('output').boundingBox())?.height ?? 0;
    expect(moved).toBeLessThan(said + 40);
    expect(await buttonOf(single).evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await single.locator('.feedback').count()).toBe(0);
    await close();
  });

  it('places tasks, tells what is wrong first, keeps the right ones for another try, and shows the answer on request', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    const categorise = await shown(page, 'categorise');
    for (const item of await categorise.locator('.item').all()) await item.locator('input[value=joint]').check();
    await buttonOf(categorise).click();
    const right = await categorise.locator('.item[data-mark=correct]').count();
    const wrong = await categorise.locator('.item[data-mark=incorrect]').count();
    expect(right).toBeGreaterThan(0);
    expect(await categorise.locator('.feedback:not(.visually-hidden)').count()).toBe(wrong);
    expect(await categorise.locator('output').innerText()).toContain(`${right}/${right + wrong}`);
    await buttonOf(categorise).click();
    expect(await categorise.locator('input:checked').count()).toBe(right);
    const empty = categorise.locator('.item:not(:has(:checked)) input[value=joint]');
    while ((await empty.count()) > 0) await empty.first().check();
    await buttonOf(categorise).click();
    await categorise.getByRole('button', { name: 'Xem đáp án' }).click();
    expect(await categorise.locator('.answers li:visible').count()).toBe(right + wrong);
    await expect.poll(() => buttonOf(categorise).innerText()).toBe('Câu tiếp');
    await categorise.getByRole('button', { name: 'Tự làm lại câu này' }).click();
    expect(await categorise.locator('input:checked').count()).toBe(right);
    await close();
  });

  it('mirrors the radios in the circles; a thing dragged there sets its radio', async () => {
    const { page, close } = await open('nhiem-vu/chung/', { viewport: { width: 1280, height: 900 } });
    const categorise = await shown(page, 'categorise');
    await categorise.locator('.item p').first().hover();
    await categorise.locator('.zone.on-both').waitFor();
    await categorise.evaluate((each) => each.scrollIntoView({ behavior: 'instant' }));
    const text = await categorise.locator('.item p').first().boundingBox();
    const zone = await categorise.locator('.zone.on-both').boundingBox();
    if (!text || !zone) throw new Error('no circles');
    await page.mouse.move(text.x + 10, text.y + 10);
    await page.mouse.down();
    await page.mouse.move(zone.x + zone.width / 2, zone.y + zone.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => categorise.locator('.item').first().locator('input[value=joint]').isChecked()).toBe(true);
    expect(await categorise.locator('.zone.on-both .chip').innerText()).toBe('1');
    await categorise.locator('.item').first().locator('input[value=sale]').check();
    await expect.poll(() => categorise.locator('.zone.on-first .chip').count()).toBe(1);
    expect(await categorise.locator('.zone.on-both .chip').count()).toBe(0);
    await close();
  });

  itNightly('shows a sorting question with its circles on one screen', async () => {
    const { page, close } = await open('nhiem-vu/chung/', { viewport: { width: 1280, height: 900 } });
    const categorise = await shown(page, 'categorise');
    expect(await categorise.evaluate((each) => each.getBoundingClientRect().height)).toBeLessThan(900);
    await close();
  });

  it('orders steps by buttons, announces each move, and grades', async () => {
    const { page, close } = await open('nguyen-nhan/phu-thuoc-lan-nhau/');
    const order = await shown(page, 'order');
    const key = ((await order.getAttribute('data-key')) ?? '').split(' ');
    await order.locator('[data-move="1"]').first().click();
    await expect.poll(() => order.locator('output').innerText()).toContain(`vị trí 2/${key.length}`);
    for (const [place, id] of key.entries()) {
      const row = order.locator(`[data-part="${id}"]`);
      const index = await row.evaluate((each) => [...(each.parentElement?.children ?? [])].indexOf(each));
      for (let at = index; at > place; at -= 1) await row.locator('[data-move="-1"]').click();
    }
    await order.locator('.actions .primary').click();
    await expect.poll(() => order.locator('output').innerText()).toContain('Đúng rồi');
    await close();
  });

  it('walks a scenario, tells what each choice leads to, and goes back to where it went wrong', async () => {
    const { page, close } = await open('chien-luoc/van-hoa-dong-doi/');
    const scenario = await shown(page, 'scenario');
    await expect.poll(() => scenario.locator('.scene:visible').count()).toBe(1);
    // By its key: the choices stand in another order on every device, and a right way asks for no other try.
    await answerQuestion(scenario, false);
    await expect.poll(() => scenario.locator('.outcome').innerText()).not.toBe('');
    const told = await scenario.locator('.feedback').count();
    expect(told).toBe(await scenario.locator('.scene:visible').count());

    await scenario.getByRole('button', { name: 'Thử lại' }).click();
    expect(await scenario.locator('.outcome').isVisible()).toBe(false);
    expect(await scenario.locator('.scene:visible').last().locator('input:checked').count()).toBe(0);
    const focused = scenario.locator('.scene:visible').last().locator('input:focus');
    expect(await focused.count()).toBe(1);
    await close();
  });

  it('sums up by objective once all are answered, links to the section, and completes the lesson', async () => {
    const { page, close } = await open('bat-dau/vi-sao-can-hoc/');
    for (const each of await page.locator('quiz-question').all()) await answerQuestion(each, false);
    const summary = page.locator('.quiz-summary');
    await summary.waitFor();
    expect(await summary.locator('[data-total]').innerText()).toMatch(
      /Bạn được .*\/4 điểm \(\d+%\)\. (Đạt|Chưa đạt mức 80%)/,
    );
    // Each objective, met or not, leads to the section that teaches it.
    const again = await summary.getByRole('link', { name: 'Đọc lại phần này' }).all();
    expect(again).toHaveLength(await summary.locator('li[data-objective]').count());
    for (const link of again) {
      const target = await link.getAttribute('href');
      expect(await page.locator(target ?? 'none').count()).toBe(1);
    }
    await page.locator('[data-end]').scrollIntoViewIfNeeded();
    await expect
      .poll(() => page.locator('a[data-lesson="why-it-matters"]').getAttribute('data-state'))
      .toBe('completed');
    await page.goto(served.url('./'));
    await expect
      .poll(() => page.locator('a[data-lesson="why-it-matters"]').getAttribute('data-state'))
      .toBe('completed');
    const title = readCourse(root)
      .modules.flatMap(({ lessons }) => lessons)
      .find(({ id }) => id === 'two-viewpoints')?.title['vi'];
    await expect.poll(() => page.locator('home-start .primary').innerText()).toBe(`Học tiếp: ${title}`);
    await close();
  });
});

describe('an impatient learner', () => {
  it('keeps the answer when the second click of a double one falls on what has moved there', async () => {
    const { page, close } = await open('nhiem-vu/chung/', { viewport: { width: 1280, height: 900 } });
    for (const single of await page.locator('quiz-question[data-type=single-choice]').all()) {
      await openQuestion(single);
      await single.locator('input').first().check();
      await buttonOf(single).dblclick();
      await expect.poll(() => single.locator('.feedback').count()).toBe(1);
      expect(await single.locator('input').first().isChecked()).toBe(true);
    }
    await close();
  });

  it('loses nothing by checking before the script is there', async () => {
    const { page, letIn, close } = await openWithoutScripts(served, 'nhiem-vu/chung/');
    const single = question(page, 'single-choice');
    const value = await single.locator('input').nth(1).getAttribute('value');
    await single.locator('input').nth(1).check();
    await buttonOf(single).click();
    letIn();
    await expect.poll(() => page.evaluate(() => customElements.get('quiz-set') !== undefined)).toBe(true);
    // It is the one that stays in sight.
    await single.waitFor();
    expect(await single.locator(`[value="${value}"]`).isChecked()).toBe(true);
    expect(page.url()).not.toContain('?');
    await close();
  });

  itNightly('completes a lesson over two visits: read in one, practised in the other', async () => {
    const { page, close } = await open('bat-dau/vi-sao-can-hoc/');
    await page.locator('[data-end]').scrollIntoViewIfNeeded();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('sale-marketing:progress') ?? ''))
      .toContain('"read"');
    await page.reload();
    for (const each of await page.locator('quiz-question').all()) await answerQuestion(each, true);
    await expect
      .poll(() => page.locator('a[data-lesson="why-it-matters"]').getAttribute('data-state'))
      .toBe('completed');
    await close();
  });
});

describe('when the browser does not keep anything', () => {
  itNightly('works with blocked storage, and says once that progress cannot be kept', async () => {
    const context = await served.browser.newContext({ serviceWorkers: 'block' });
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(served.url('nhiem-vu/chung/'));
    const single = await shown(page, 'single-choice');
    await single.locator('input').first().check();
    await single.locator('.actions .primary').click();
    await expect.poll(() => single.locator('.feedback').count()).toBe(1);
    await expect.poll(() => page.locator('[data-not-kept]').innerText()).toContain('không cho lưu');
    expect(errors).toEqual([]);
    await context.close();
  });

  const damaged = ['{', '[]', '{"version":1,"lessons":7,"questions":[1]}', '{"version":99}', 'null'];
  it.each(sample(damaged))('starts afresh over rubbish in storage and sets it aside: %s', async (rubbish) => {
    const context = await served.browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(served.url('./'));
    await page.evaluate((text) => localStorage.setItem('sale-marketing:progress', text), rubbish);
    await page.goto(served.url('nhiem-vu/chung/'));
    const single = await shown(page, 'single-choice');
    await single.locator('input').first().check();
    await single.locator('.actions .primary').click();
    await expect.poll(() => single.locator('.feedback').count()).toBe(1);
    const stored: unknown = await page.evaluate(() =>
      JSON.parse(localStorage.getItem('sale-marketing:progress') ?? 'null'),
    );
    expect(stored).toMatchObject({ version: 3, lessons: { 'joint-tasks': {} } });
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('without script', () => {
  it('shows the whole lesson, the forms, and the answers on request', async () => {
    const { page, close } = await open('nhiem-vu/chung/', { javaScriptEnabled: false });
    expect(await page.locator('quiz-question input:visible').count()).toBeGreaterThan(10);
    expect(await page.locator('button:visible').count()).toBe(0);
    const answers = page.locator('quiz-question .answers').first();
    await answers.locator('summary').click();
    expect(await answers.locator('li:visible').count()).toBe(6);
    await page.getByRole('link', { name: 'Tìm trong bài học' }).click();
    await page.waitForURL('**/tim-kiem/');
    expect(await page.locator('main').innerText()).toContain('cần JavaScript');
    expect(await page.locator('main a[data-lesson]').count()).toBe(11);
    await close();
  });

  itNightly('shows every scene of a scenario and a place for every step of an order', async () => {
    const scenario = await open('chien-luoc/van-hoa-dong-doi/', { javaScriptEnabled: false });
    expect(await scenario.page.locator('.scene:visible').count()).toBeGreaterThan(1);
    await scenario.close();
    const order = await open('nguyen-nhan/phu-thuoc-lan-nhau/', { javaScriptEnabled: false });
    expect(await order.page.locator('.steps select:visible').count()).toBeGreaterThan(2);
    await order.close();
  });
});
