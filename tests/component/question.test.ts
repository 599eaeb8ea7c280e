import type { Browser, Locator, Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { openExample, serveExamples } from './example-server.ts';

let browser: Browser;
let server: ViteDevServer;
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveExamples()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await page.close();
  await browser.close();
  await server.close();
});
// Each test begins on a device of its own: an address of the server that is no page has no script which writes.
beforeEach(async () => {
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
});

/** Opens a question in a state. */
async function open(state: string): Promise<Locator> {
  await openExample(page, server, `question/${state}`);
  return page.locator('quiz-question');
}
const button = (question: Locator): Locator => question.locator('.actions .primary');
const attempts = (): Promise<number> =>
  page.evaluate(() => (localStorage.getItem('sale-marketing:progress') ?? '').split('"score"').length - 1);

describe('the one button of a question', () => {
  it.each([
    ['single', 'Chấm câu này'],
    ['single-chosen', 'Chấm câu này'],
    ['single-empty', 'Chấm câu này'],
    ['single-wrong', 'Thử lại'],
    ['single-right', 'Xong bài'],
    ['single-revealed', 'Xong bài'],
    ['scenario-under-way', 'Chọn cách này'],
    ['scenario-lost', 'Thử lại'],
  ])('%s: %s', async (state, name) => {
    const question = await open(state);
    expect(await question.locator('.actions .primary:visible').allInnerTexts()).toEqual([name]);
    expect(await question.locator('.actions button:disabled').count()).toBe(0);
  });
});

describe('what is stored', () => {
  it('is one attempt for the same answer checked again, two for another', async () => {
    // Without acts, which a reload would repeat.
    const question = await open('single');
    await question.locator('input[value=a]').check();
    await button(question).click();
    await question.and(page.locator('[data-state=wrong]')).waitFor();
    expect(await attempts()).toBe(1);
    await button(question).click();
    await question.locator('input[value=a]').check();
    await button(question).click();
    await question.and(page.locator('[data-state=wrong]')).waitFor();
    expect(await attempts()).toBe(1);
    await page.reload();
    await question.and(page.locator('[data-state=wrong]')).waitFor();
    await button(question).click();
    await question.locator('input[value=b]').check();
    await button(question).click();
    await question.and(page.locator('[data-state=right]')).waitFor();
    expect(await attempts()).toBe(2);
  });
});

describe('what is told', () => {
  it('says at once that a sure answer was wrong, and that it comes back', async () => {
    const question = await open('single-sure');
    expect(await question.locator('output').innerText()).toMatch(/“Chắc chắn”.*Mai câu này quay lại/s);
  });

  it('marks steps as right only in their places, and one wrong step at most', async () => {
    const question = await open('order-checked');
    const marks = await question
      .locator('.steps li')
      .evaluateAll((rows) => rows.map(({ dataset }) => [dataset['part'], dataset['mark']] as const));
    const key = ((await question.getAttribute('data-key')) ?? '').split(' ');
    for (const [place, [part, mark]] of marks.entries()) expect(mark === 'correct').toBe(part === key[place]);
    expect(marks.filter(([, mark]) => mark === 'incorrect')).toHaveLength(1);
  });

  it('shows what is said of another choice when it is pressed, and keeps the answer', async () => {
    const question = await open('single-right');
    await question.locator('.choices label:not([data-mark])').first().click();
    expect(await question.locator('.feedback').count()).toBe(2);
    expect(await question.locator('input[value=b]').isChecked()).toBe(true);
    expect(await question.getAttribute('data-state')).toBe('right');
  });
});

describe('the order of choices', () => {
  it('is the same after a reload, and the file’s on paper', async () => {
    const question = await open('multiple');
    const order = (): Promise<(string | null)[]> =>
      question.locator('.choices input').evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    // A seed that moves them, whatever the device would draw.
    await page.evaluate(() => localStorage.setItem('shuffle', '7'));
    await page.reload();
    await page.locator('html[data-shown]').waitFor();
    const shown = await order();
    await page.reload();
    await page.locator('html[data-shown]').waitFor();
    expect(await order()).toEqual(shown);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await order()).toEqual(['a', 'b', 'c', 'd']);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await order()).toEqual(shown);
  });

  it('stays as written where it carries meaning', async () => {
    const question = await open('fixed');
    for (const seed of ['1', '2', '3', '4']) {
      await page.evaluate((text) => localStorage.setItem('shuffle', text), seed);
      await page.reload();
      await page.locator('html[data-shown]').waitFor();
      const values = await question
        .locator('.choices input')
        .evaluateAll((all) => all.map((each) => each.getAttribute('value')));
      expect(values).toEqual(['a', 'b', 'c']);
    }
  });
});

describe('dragging', () => {
  it('leaves presses on links inside to them, and does not begin with a press that does not move', async () => {
    const question = await open('categorise');
    await question.locator('.item p').first().hover();
    await question.locator('.zone.on-both').waitFor({ state: 'attached' });
    const text = question.locator('.item p').first();
    await text.evaluate((each) => {
      const link = document.createElement('a');
      link.href = '#pressed';
      link.textContent = 'link';
      each.append(link);
    });
    await text.getByText('link').click();
    expect(new URL(page.url()).hash).toBe('#pressed');
    await text.click();
    expect(await question.locator('input:checked').count()).toBe(0);
    expect(await question.locator('.held').count()).toBe(0);
  });
});
