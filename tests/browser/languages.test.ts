import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openQuestion } from '../helpers/answer.ts';
import { itNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';
import { visit, type Visit } from '../helpers/visit.ts';

const switcher = (page: Page, name: string) => page.locator('language-links').getByRole('link', { name, exact: true });

/** Reads a section for some seconds, then scrolls up to the head of the page, as people do who look for its links. */
async function readAndGoUp(page: Page, id: string): Promise<void> {
  const top = (): Promise<number> => page.locator(`#${id}`).evaluate((place) => place.getBoundingClientRect().top);
  // From the page's first timer on: one that began before would still run out by the real clock.
  await page.clock.install();
  const asked = page.waitForRequest(/follow-reading/);
  await page.reload();
  await page.mouse.move(100, 300);
  await page.mouse.wheel(0, 100);
  const module = (await asked).url();
  // Loaded is not at work yet: the same import resolves after the page's own. As text, or the test runner rewrites it.
  await page.evaluate(`import(${JSON.stringify(module)}).then(() => undefined)`);
  // Nor is the page at rest while its questions are put one behind the other.
  await page.locator('quiz-set:defined').waitFor({ state: 'attached' });
  const place = page.locator(`#${id}`);
  if (!(await place.isVisible())) await openQuestion(place);
  // Stopped, or a machine that takes seconds between two turns of the wheel has rested at every section.
  await page.clock.pauseAt(Date.now() + 60_000);
  for (let turns = 0; turns < 60 && (await top()) > 250; turns += 1) await page.mouse.wheel(0, 150);
  await expect.poll(top).toBeLessThan(300);
  await rest(page);
  for (let turns = 0; turns < 60 && (await page.evaluate(() => scrollY)) > 0; turns += 1)
    await page.mouse.wheel(0, -400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
}

/** Lets time pass once the page no longer scrolls: on a busy machine wheel events arrive after the place was looked at. */
async function rest(page: Page): Promise<void> {
  const place = (): Promise<number> => page.evaluate(() => scrollY);
  let before = -1;
  for (let now = await place(); now !== before; now = await place()) {
    before = now;
    await page.clock.runFor(3000);
  }
  await page.clock.runFor(3000);
}

/** Files of the language's offer that the page has loaded. */
const scriptsOfOffer = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...performance.getEntriesByType('resource')].map(({ name }) => name).filter((name) => /language-offer/.test(name)),
  );

/** Whether to offer is decided by the time that the element is defined: nothing of the offer is asked for then. */
async function expectNoOffer(page: Page): Promise<void> {
  await page.locator('language-links:defined').waitFor({ state: 'attached' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await scriptsOfOffer(page)).toEqual([]);
  expect(await page.locator('.notice-bar').count()).toBe(0);
}

// By day below a base, where a link is more easily wrong.
describe.each(sample(sites, ({ base }) => base !== '/'))('languages, served from $base', (site) => {
  const { base } = site;
  const served = servedSite(site);
  const vietnamese = { reducedMotion: 'reduce', locale: 'vi-VN' } as const;
  const open = (path: string, options = {}): Promise<Visit> => served.open(path, { ...vietnamese, ...options });
  /** In a tab whose clock can be stopped. */
  const openTimed = (path: string): Promise<Visit> => visit(served.browser, served.url(path), vietnamese);

  it('goes to the same section of the same lesson and back, with the answer that was begun', async () => {
    const { page, problems, close } = await openTimed('nhiem-vu/chung/');
    const question = page.locator('quiz-question[data-type=single-choice]').first();
    await openQuestion(question);
    await question.locator('input').first().check();
    const order = () =>
      page.locator('.at .choices input').evaluateAll((all) => all.map((each) => each.getAttribute('value')));
    const asked = await order();
    expect(asked.length).toBeGreaterThan(1);
    const id = await question.getAttribute('id');
    await readAndGoUp(page, id ?? '');
    await switcher(page, 'English').click();
    await page.waitForURL(`**${base}en/tasks/joint/#${id}`);
    // Questions are put one behind the other in a turn of the clock.
    await page.clock.resume();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const same = page.locator(`#${id}`);
    await expect.poll(() => same.locator('input').first().isChecked()).toBe(true);
    // Shuffled alike in every language.
    await expect.poll(order).toEqual(asked);
    await expect
      .poll(() => same.evaluate((at) => Math.abs(at.getBoundingClientRect().top) < innerHeight / 2))
      .toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  itNightly('goes back to the same section by keyboard', async () => {
    const { page, problems, close } = await openTimed('en/tasks/joint/');
    await readAndGoUp(page, 'three-questions');
    await switcher(page, 'Tiếng Việt').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${base}nhiem-vu/chung/#three-questions`);
    expect(problems).toEqual([]);
    await close();
  });

  it('keeps what is being searched for', async () => {
    const { page, close } = await open('tim-kiem/?q=marketing&kind=lesson');
    await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(0);
    await switcher(page, 'English').click();
    await page.waitForURL(`**${base}en/search/#q=marketing&kind=lesson`);
    await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(0);
    expect(await page.locator('.results a').first().getAttribute('href')).toContain(`${base}en/`);
    await close();
  });

  it('keeps the session that is being planned, also when the page was scrolled, and the filter of the glossary', async () => {
    const { page, close } = await open('giang-vien/');
    const ticks = page.locator('session-planner fieldset input');
    await ticks.nth(0).check();
    await ticks.nth(3).check();
    await switcher(page, 'English').focus();
    await page.evaluate(() => scrollTo(0, 700));
    await page.keyboard.press('Enter');
    // Kept on the device, not in the address.
    await page.waitForURL(`**${base}en/trainers/**`);
    await expect.poll(() => page.locator('session-planner fieldset input:checked').count()).toBe(2);

    await page.goto(served.url('thuat-ngu/'));
    await page.locator('glossary-list:defined').waitFor({ state: 'attached' });
    await page.getByRole('radio', { name: 'Marketing' }).check();
    const shown = await page.locator('.term:visible').count();
    await switcher(page, 'English').click();
    await page.waitForURL(`**${base}en/glossary/?circle=marketing*`);
    await expect.poll(() => page.locator('.term:visible').count()).toBe(shown);
    await close();
  });

  it('keeps links that were pasted among the results and not yet read', async () => {
    const { page, problems, close } = await open('ket-qua/');
    const text = 'An: https://x.org/#r=1.ab.cd\n100% “xong” & Bình + #r=2.e';
    await page.locator('#result-links').fill(text);
    await switcher(page, 'English').click();
    await page.waitForURL(`**${base}en/results/#text=*`);
    await expect.poll(() => page.locator('#result-links').inputValue()).toBe(text);
    expect(await page.locator('group-results [data-part=faults] li').count()).toBe(0);
    await page.getByRole('button', { name: 'Read results' }).click();
    await expect.poll(() => page.locator('group-results [data-part=faults] li').count()).toBe(2);
    expect(new URL(page.url()).hash).toBe('');
    expect(problems).toEqual([]);
    await close();
  });

  it('shows the link at any width, with a target of 44 px', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      const box = await switcher(page, 'English').boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
    }
    await close();
  });

  it('offers the language of the browser, moves nothing, and asks no more once it is declined', async () => {
    const { page, problems, close } = await open('nhiem-vu/chung/', { locale: 'en-US' });
    const offer = page.locator('.notice-bar');
    await offer.waitFor();
    expect(await offer.getAttribute('lang')).toBe('en');
    expect(await scriptsOfOffer(page)).toHaveLength(1);
    expect(await offer.innerText()).toContain('English');
    expect(new URL(page.url()).pathname).toBe(`${base}nhiem-vu/chung/`);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list, observer) => {
            observer.disconnect();
            resolve(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(0), 300);
        }),
    );
    expect(shift).toBeLessThan(0.01);
    await offer.getByRole('button').click();
    await offer.waitFor({ state: 'detached' });
    await page.reload();
    await expectNoOffer(page);
    expect(problems).toEqual([]);
    await close();
  });

  it('follows the offer to the same page, and then asks no more', async () => {
    const { page, close } = await open('nhiem-vu/chung/', { locale: 'en-US' });
    await page.locator('.notice-bar').getByRole('link').click();
    await page.waitForURL(`**${base}en/tasks/joint/`);
    await page.goto(served.url('nhiem-vu/sale/'));
    await expectNoOffer(page);
    await close();
  });

  it.each([
    ['a browser in the page’s language', 'nhiem-vu/chung/', 'vi-VN'],
    ['a browser in a language that the course has not', 'nhiem-vu/chung/', 'fr-FR'],
    ['a page that is in no language but its own', '404.html', 'en-US'],
  ])('offers nothing to %s', async (_what, path, locale) => {
    const { page, close } = await open(path, { locale });
    await expectNoOffer(page);
    await close();
  });
});
