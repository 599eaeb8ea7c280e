import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { roadOf, courseGame } from '../helpers/game.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();
const { content, game } = courseGame();
const path = 'mot-quy-hai-ban/';

/** What the game says of a choice, in the page's language. */
function wordsOf(turn: string, at: number, choice: string): string {
  const event = content.turns.find(({ id }) => id === turn)?.events[at];
  return event?.choices.find(({ id }) => id === choice)?.text['vi'] ?? '';
}

const next = (page: Page) => page.locator('choice-game .actions .primary');

/** Plays choices to the end of their turn, with the keyboard alone. */
async function play(page: Page, turn: string, places: string, from = 0): Promise<void> {
  const road = roadOf(game, turn, places);
  for (const [index, choice] of road.entries()) {
    if (index < from) continue;
    await page.getByRole('button', { name: wordsOf(turn, index, choice), exact: true }).press('Enter');
    await page.locator('.game-told').waitFor();
    await next(page).press('Enter');
    if (index % 2 === 1) await next(page).press('Enter');
  }
}

describe('the game', () => {
  it('is played by keyboard from one desk and then from the other, and ends as its model says', async () => {
    const { page, problems, close } = await served.open(path);
    await page.locator('[data-begin]').press('Enter');
    // Reading goes on where the scene begins.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('1/6');
    await play(page, 'sale', 'AAAAAA');
    const stage = page.locator('[data-stage]');
    await expect.poll(() => stage.innerText()).toContain('Bảng giá không còn ai tin');
    expect(await stage.innerText()).toContain('690');
    expect(await page.locator('[data-measure=t] dd').innerText()).toContain('tránh mặt nhau');
    await next(page).press('Enter');
    // The other desk sees what was done at the first.
    await expect.poll(() => stage.innerText()).toContain('Người ký là bạn');
    await play(page, 'marketing', 'BBBBBB');
    await expect.poll(() => stage.innerText()).toContain('695');
    expect(await stage.innerText()).toContain('Hai bàn soi nhau');
    await stage.getByRole('textbox').fill('Em lo cái tên.');
    await page.reload();
    await page.locator('[data-begin]').press('Enter');
    expect(await stage.getByRole('textbox').inputValue()).toBe('Em lo cái tên.');
    expect(problems).toEqual([]);
    await close();
  });

  it('shows numbers at a month’s end, goes back a month, and is taken up where it was left', async () => {
    const { page, close } = await served.open(path);
    await page.locator('[data-begin]').click();
    const money = page.locator('[data-measure=r] b');
    await page.getByRole('button', { name: wordsOf('sale', 0, 'gat') }).click();
    await next(page).click();
    expect(await money.innerText()).toBe('0');
    await page.getByRole('button', { name: wordsOf('sale', 1, 'vot') }).click();
    await next(page).click();
    await expect.poll(() => money.innerText()).toBe('329');
    await page.reload();
    await expect.poll(() => page.locator('[data-begin]').innerText()).toBe('Chơi tiếp');
    await page.locator('[data-begin]').click();
    await expect.poll(() => page.locator('[data-scene]').innerText()).toContain('3/6');
    await play(page, 'sale', 'AABB', 2);
    await expect.poll(() => page.locator('[data-scene]').innerText()).toContain('5/6');
    await close();
  });

  it('goes back to the last month’s end', async () => {
    const { page, close } = await served.open(path);
    await page.locator('[data-begin]').click();
    for (const [index, choice] of ['gat', 'vot'].entries()) {
      await page.getByRole('button', { name: wordsOf('sale', index, choice) }).click();
      await next(page).click();
    }
    await page.getByRole('button', { name: 'Chơi lại tháng này' }).click();
    await expect.poll(() => page.locator('[data-scene]').innerText()).toContain('1/6');
    expect(await page.locator('[data-measure=r] b').innerText()).toBe('0');
    await close();
  });

  it('starts again where what is kept is of another game', async () => {
    const { page, problems, close } = await served.open(path);
    await page.locator('[data-begin]').click();
    await page.getByRole('button', { name: wordsOf('sale', 0, 'doi') }).click();
    await page.locator('.game-told').waitFor();
    const fixed = await page.evaluate(() => {
      const [key, text] = Object.entries(localStorage).find(([, value]) => String(value).includes('"doi"')) ?? ['', ''];
      localStorage.setItem(key, String(text).replace('"doi"', '"fly"'));
      return localStorage.getItem(key);
    });
    expect(fixed).toContain('"fly"');
    await page.reload();
    await page.locator('[data-begin]').click();
    await expect.poll(() => page.locator('[data-scene]').innerText()).toContain('1/6');
    expect(problems).toEqual([]);
    await close();
  });

  it('reads as a case without script, each choice with what came of it', async () => {
    const { page, close } = await served.open(path, { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    for (const { events } of content.turns) for (const { title } of events) expect(text).toContain(title['vi']);
    await page.locator('choice-game summary').first().click();
    expect(await page.locator('main').innerText()).toContain(content.turns[0]?.events[0]?.choices[0]?.after['vi']);
    expect(await page.locator('[data-stage]').isVisible()).toBe(false);
    await close();
  });
});
