import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../helpers/answer.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';

const [site] = sites;
const served = servedSite();

const { open } = served;
const asked = (page: Page): Locator => page.locator('.sitting-questions quiz-question');
const linked = (page: Page): Locator => page.locator('.linked quiz-question');
const stored = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('sale-marketing:progress'));
const inSight = (question: Locator): Promise<boolean> =>
  question.evaluate((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return top >= 0 && top < innerHeight / 2 && bottom > 0;
  });

/** The questions that a page holds, by id, with their types. */
function poolOf(page: string): Map<string, string> {
  const html = readFileSync(join(site.folder, page, 'index.html'), 'utf8');
  return new Map(
    [...html.matchAll(/<quiz-question id="([^"]+)" data-type="([^"]+)"/g)].map(([, id = '', type = '']) => [id, type]),
  );
}

const pool = poolOf('cau-hoi-kiem-tra');
const oneOfEach = [...new Map([...pool].map(([id, type]) => [type, id]))];

describe('the address of a question that a sitting draws from', () => {
  it('is tried with every type', () => {
    expect(oneOfEach.map(([type]) => type).toSorted()).toEqual([
      'categorise',
      'multiple-choice',
      'order',
      'scenario',
      'single-choice',
    ]);
  });

  it.each(sample(oneOfEach, (_, at) => at % 3 === 0))(
    'shows it alone above the start, to be read, its answer on request: %s',
    async (type, id) => {
      const { page, problems, close } = await open(`kiem-tra/#${id}`, { viewport: { width: 360, height: 740 } });
      const question = linked(page);
      await question.waitFor();
      expect(await question.getAttribute('id')).toBe(id);
      expect(await page.locator('quiz-question:visible').count()).toBe(1);
      await expect.poll(() => inSight(page.locator('.linked'))).toBe(true);
      const region = page.getByRole('region', { name: 'Một câu hỏi trong “Kiểm tra cuối khóa”' });
      expect(await region.evaluate((each) => each === document.activeElement)).toBe(true);
      const begin = page.getByRole('button', { name: 'Bắt đầu làm bài' });
      const [above, below] = await Promise.all([question.boundingBox(), begin.boundingBox()]);
      expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);

      // All of it can be read, and nothing is offered that would do nothing.
      for (const part of await question.locator('.scene, .item, .choices label, .steps li, .steps select').all())
        expect(await part.isVisible()).toBe(true);
      expect(await question.locator('form button:visible').count()).toBe(0);
      expect(await question.locator('legend small').count()).toBe(0);
      const before = await stored(page);
      if (type !== 'order') {
        await question.locator('input').first().check();
        await page.keyboard.press('Enter');
      }
      expect(await question.locator('.feedback').count()).toBe(0);
      expect(await question.locator('.confidence').count()).toBe(0);
      expect(await stored(page)).toBe(before);
      const answer = question.locator('.answers > p');
      expect(await answer.isVisible()).toBe(false);
      await question.getByText('Đáp án và giải thích').click();
      expect(await answer.isVisible()).toBe(true);
      expect(problems).toEqual([]);
      await close();
    },
  );

  it('follows the fragment when it changes on the page, back too, and is gone once a sitting begins', async () => {
    const [first = '', second = ''] = pool.keys();
    const { page, problems, close } = await open('kiem-tra/');
    expect(await linked(page).count()).toBe(0);
    await page.evaluate((id) => location.assign(`#${id}`), first);
    await expect.poll(() => linked(page).evaluateAll((all) => all.map(({ id }) => id))).toEqual([first]);
    await page.evaluate((id) => location.assign(`#${id}`), second);
    await expect.poll(() => linked(page).evaluateAll((all) => all.map(({ id }) => id))).toEqual([second]);
    await expect.poll(() => inSight(page.locator('.linked'))).toBe(true);
    await page.evaluate(() => location.assign('#main'));
    expect(await linked(page).count()).toBe(1);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => linked(page).evaluateAll((all) => all.map(({ id }) => id))).toEqual([first]);
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
    await expect.poll(() => asked(page).count()).toBe(15);
    expect(await page.locator('.linked').isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('');
    expect(problems).toEqual([]);
    await close();
  });

  it('leads to it in one’s own sitting, or stands above that and leaves it as it is', async () => {
    const { page, problems, close } = await open('kiem-tra/');
    await page.getByRole('button', { name: 'Bắt đầu làm bài' }).click();
    await expect.poll(() => asked(page).count()).toBe(15);
    await answerQuestion(asked(page).first(), false);
    const ids = await asked(page).evaluateAll((all) => all.map(({ id }) => id));
    const told = await page.locator('[data-progress]').innerText();
    const other = [...pool.keys()].find((id) => !ids.includes(id)) ?? '';
    const mine = ids[9] ?? '';

    await page.goto(`${served.url('kiem-tra/')}#${mine}`);
    await page.reload();
    await expect.poll(() => inSight(page.locator(`#${mine}`))).toBe(true);
    expect(await page.locator(`[id="${mine}"]`).count()).toBe(1);
    expect(await linked(page).count()).toBe(0);
    expect(await page.locator(`#${mine}`).evaluate((each) => each === document.activeElement)).toBe(true);

    await page.evaluate((id) => location.assign(`#${id}`), other);
    await expect.poll(() => inSight(page.locator('.linked'))).toBe(true);
    expect(await asked(page).evaluateAll((all) => all.map(({ id }) => id))).toEqual(ids);
    expect(await page.locator('[data-progress]').innerText()).toBe(told);
    expect(await asked(page).first().locator('.feedback').count()).toBeGreaterThan(0);
    await answerQuestion(asked(page).nth(1), true);
    await expect.poll(() => page.locator('[data-progress]').innerText()).toContain('Đã trả lời 2/15');
    expect(problems).toEqual([]);
    await close();
  });

  it('holds for the questions before the course too, in every language', async () => {
    for (const path of sample(['tu-kiem-tra', 'en/pre-test'])) {
      const [id = ''] = [...poolOf(path).keys()].slice(-1);
      const { page, close } = await open(`${path}/#${id}`);
      await linked(page).waitFor();
      expect(await page.locator('.linked h2').innerText()).toContain(await page.locator('h1').innerText());
      await close();
    }
  });
});
