import { describe, expect, it } from 'vitest';
import { violations } from '../helpers/axe.ts';
import { openState } from '../../src/core/lms/envelope.ts';
import { madeRecord } from '../helpers/lms/made-course.ts';
import { unpackEdition } from '../helpers/edition.ts';
import { itNightly } from '../helpers/runs.ts';
import { sites } from '../helpers/sites.ts';
import { watch } from '../helpers/visit.ts';
import {
  courseIn,
  learn,
  learnByHand,
  lessonsOf,
  packageCases,
  packageUnderTest,
  recordIn,
} from '../helpers/lms/package-cases.ts';

// The other pairs run nightly; the tests below are with SCORM 1.2 in a strict platform.
packageCases('2004', 'scorm-again');

describe('a package', () => {
  const test = packageUnderTest('1.2', 'strict');

  it('opened by double click works as the folder edition does, and says so', async () => {
    const unpacked = unpackEdition(sites[0].folder, 'scorm12');
    const context = await test.computer();
    const page = await context.newPage();
    const problems = watch(page);
    await page.goto(`${unpacked.url}index_lms.html`);
    const lessons = page.frameLocator('iframe');
    await lessons.locator('main h1').first().waitFor();
    expect(await page.locator('[data-said]').textContent()).not.toBe('');
    expect(await page.locator('[data-action=leave]').isHidden()).toBe(true);
    await page.locator('[data-action=close]').click();
    expect(await page.locator('[data-said]').textContent()).toBe('');
    await page.frames()[1]?.goto(`${unpacked.url}tim-kiem/index.html?q=d%E1%BB%B1+b%C3%A1o`);
    await lessons.locator('ol#results a').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
    unpacked.remove();
  });

  itNightly('with a state that is none begins, says so, and sets it aside at the platform', async () => {
    test.host.remember('hoa', { 'cmi.suspend_data': '{"bookmark":3}' });
    const context = await test.computer();
    const { page, frame } = await test.open(context, 'hoa');
    await frame.locator('[data-said]:not(:empty)').waitFor();
    await learn(page, madeRecord(await courseIn(page), { lessons: 1 }));
    await page.close();
    await expect.poll(() => test.host.kept('hoa')['cmi.suspend_data'] ?? '').toContain('\n{"bookmark":3}');
    await context.close();
    expect(test.host.refused).toEqual([]);
  });

  it('whose platform goes away says it once, and sends the rest from the same computer', async () => {
    const context = await test.computer();
    const first = await test.open(context, 'khanh');
    const course = await courseIn(first.page);
    await learn(first.page, madeRecord(course, { lessons: 1 }));
    await expect.poll(() => test.host.kept('khanh')['cmi.suspend_data'] ?? '').toContain(';');
    await first.page.evaluate(() => Object.assign(platform, { health: 'throw' }));
    await learn(first.page, madeRecord(course, { lessons: 3 }));
    await first.frame.locator('[data-said]:not(:empty)').waitFor();
    const kept = test.host.kept('khanh');
    await first.page.close();
    expect(test.host.kept('khanh')).toEqual(kept);
    const second = await test.open(context, 'khanh');
    expect(Object.keys((await recordIn(second.page)).lessons)).toHaveLength(3);
    await context.close();
    expect(test.host.refused).toEqual([]);
  });

  itNightly(
    'in a browser without room for it the platform has everything, and the learner is not alarmed',
    async () => {
      const context = await test.computer();
      await context.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
      const first = await test.open(context, 'linh');
      await learnByHand(first);
      expect(await first.frame.locator('[data-said]').textContent()).toBe('');
      expect(await first.lessons.locator('[data-not-kept]:not(:empty)').count()).toBe(0);
      await first.page.close();
      await expect
        .poll(() => openState(test.host.kept('linh')['cmi.suspend_data'] ?? '', 'sale-marketing').state)
        .toMatchObject({ kind: 'p' });
      await context.close();
    },
  );

  it('fits 320 px without a second scroll bar, is left by keyboard, and has no fault that axe finds', async () => {
    const context = await test.browser.newContext({ viewport: { width: 320, height: 600 }, bypassCSP: true });
    const { page } = await test.open(context, 'mai');
    const own = page.frames()[1];
    const room = await own?.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return [scrollWidth - clientWidth, scrollHeight - clientHeight];
    });
    expect(room).toEqual([0, 0]);
    expect(await own?.evaluate(() => document.activeElement?.localName)).toBe('iframe');
    await page.goto((await own?.evaluate(() => location.href)) ?? '');
    await page.locator('[data-said]:not(:empty)').waitFor();
    expect(await violations(page)).toEqual([]);
    const next = await test.open(context, 'mai');
    await next.frame.locator('[data-action=leave]').focus();
    await next.page.keyboard.press('Enter');
    await next.frame.locator('[data-end]:not([hidden])').waitFor();
    expect(await next.page.frames()[1]?.evaluate(() => document.activeElement?.hasAttribute('data-end'))).toBe(true);
    await context.close();
  });

  it('says on its data page what the platform receives, and opens other sites beside itself', async () => {
    const context = await test.computer();
    const { page, lessons } = await test.open(context, 'nam');
    const home = lessonsOf(page).url();
    await lessonsOf(page).goto(home.replace(/index\.html.*/, 'du-lieu/index.html'));
    await lessons.locator('h2#platform').waitFor();
    expect(await lessons.locator('h2#what').count()).toBe(1);
    await lessonsOf(page).goto(home.replace(/index\.html.*/, 'nguon/index.html'));
    const link = lessons.locator('main a[href^=http]').first();
    await link.waitFor();
    await link.evaluate((each) => {
      each.addEventListener('click', (event) => event.preventDefault());
      if (each instanceof HTMLElement) each.click();
    });
    expect(await link.getAttribute('target')).toBe('_blank');
    await context.close();
  });

  it('hands out addresses that others can open, not the platform’s', async () => {
    const context = await test.computer();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, lessons } = await test.open(context, 'nam');
    const home = lessonsOf(page).url();
    await lessonsOf(page).goto(home.replace(/index\.html.*/, 'nhiem-vu/chung/index.html'));
    const published = await lessons.locator('link[rel=canonical]').getAttribute('href');
    // The buttons come with the first movement.
    await lessons.locator('h1').hover();
    await lessons.locator('h1 + .copy-link').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(published);
    await context.close();
  });
});
