import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';

const served = servedSite();
const path = 'bon-muc/';

describe('a drawing of which parts can be looked at by themselves', () => {
  it('is a picture until it is touched, then shows what is chosen, without moving anything', async () => {
    const { page, problems, close } = await served.open(path, { colorScheme: 'dark' });
    const figure = page.locator('.figure:has(.views)').first();
    await figure.scrollIntoViewIfNeeded();
    const radios = figure.getByRole('radio');
    expect(await figure.locator('svg').count()).toBe(0);
    const alternative = await figure.locator('img').getAttribute('alt');
    const before = await figure.boundingBox();
    await radios.first().check();
    const drawing = figure.getByRole('img', { name: alternative ?? '' });
    await expect.poll(() => drawing.evaluate((each) => each.localName)).toBe('svg');
    const faded = (): Promise<string[]> =>
      figure.locator('svg .faded').evaluateAll((all) => all.map((each) => each.getAttribute('class') ?? ''));
    await expect.poll(async () => (await faded()).length).toBe((await radios.count()) - 1);
    const first = await faded();
    // Its colours are the page's own.
    expect(
      await drawing
        .locator('rect')
        .first()
        .evaluate((each) => getComputedStyle(each).fill),
    ).toBe(
      await page.evaluate(() => {
        const card = document.body.appendChild(document.createElement('i'));
        card.style.color = 'var(--card)';
        return getComputedStyle(card).color;
      }),
    );
    await page.keyboard.press('ArrowDown');
    await expect.poll(faded).not.toEqual(first);
    const after = await figure.boundingBox();
    expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThanOrEqual(1);
    await page.emulateMedia({ media: 'print' });
    expect(
      await figure
        .locator('svg .faded')
        .first()
        .evaluate((each) => getComputedStyle(each).opacity),
    ).toBe('1');
    expect(problems).toEqual([]);
    await close();
  });

  it('stays a whole picture where its file does not come, and offers nothing without script', async () => {
    const { page, close } = await served.open(path);
    await page.locator('.figure img').first().scrollIntoViewIfNeeded();
    await page.context().setOffline(true);
    await page.locator('.views input').first().check();
    await expect.poll(() => page.locator('.views input').first().isChecked()).toBe(true);
    expect(await page.locator('.figure img').count()).toBe(1);
    await close();
    const plain = await served.open(path, { javaScriptEnabled: false });
    expect(await plain.page.locator('.figure img').isVisible()).toBe(true);
    expect(await plain.page.locator('.views').isVisible()).toBe(false);
    await plain.close();
  });
});

describe('the labels of the drawings', () => {
  it('stand apart from each other and inside the drawing, in the font that stands in for the web font', async () => {
    const folder = join(sites[0].folder, 'figures');
    const page = await served.browser.newPage();
    const faults: string[] = [];
    const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    for (const name of files) {
      await page.setContent(readFileSync(join(folder, name), 'utf8'));
      const found = await page.evaluate(() => {
        const drawing = document.querySelector('svg')?.getBoundingClientRect();
        // A line that is drawn twice, once for its outline, is one label.
        const labels = [...document.querySelectorAll('svg text')]
          .map((each) => ({ words: each.textContent.trim(), box: each.getBoundingClientRect() }))
          .filter(({ words }) => words !== '');
        return labels.flatMap((one, index) => [
          ...(drawing && (one.box.left < drawing.left - 1 || one.box.right > drawing.right + 1)
            ? [`“${one.words}” leaves the drawing`]
            : []),
          ...labels
            .slice(index + 1)
            .filter(
              ({ words, box }) =>
                words !== one.words &&
                Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 1 &&
                Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 3,
            )
            .map(({ words }) => `“${one.words}” lies on “${words}”`),
        ]);
      });
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    expect(files.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.close();
  });
});
