import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../helpers/glossary.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';

const glossary = readGlossary();

/** What the element with the focus is. */
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.outerHTML ?? '');

// By day below a base, where a link is more easily wrong.
describe.each(sample(sites, ({ base }) => base !== '/'))('the glossary, served from $base', (site) => {
  const served = servedSite(site);
  const { open } = served;

  const ways: [string, string, (page: Page) => Promise<void>][] = [
    ['a key', 'nhiem-vu/chung/', async (page: Page) => page.keyboard.press('Enter')],
    ['a click', 'en/tasks/joint/', async (page: Page) => page.locator('a.term').first().click()],
    ['a tap', 'nhiem-vu/chung/', async (page: Page) => page.locator('a.term').first().tap()],
  ];
  it.each(sample(ways))(
    'opens a term by %s, closes it by Escape and gives the focus back',
    async (_what, path, act) => {
      const { page, problems, close } = await open(path, {
        hasTouch: true,
        locale: path.startsWith('en/') ? 'en-US' : 'vi-VN',
      });
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const term = page.locator('a.term').first();
      await term.focus();
      expect(requests.filter((url) => /thuat-ngu|glossary|term-note/.test(url))).toEqual([]);
      await act(page);
      const note = page.getByRole('dialog');
      await note.waitFor();
      const id = (await term.getAttribute('href'))?.split('#')[1] ?? '';
      const language = path.startsWith('en/') ? 'en' : 'vi';
      const wanted = glossary.find((each) => each.id === id);
      expect(await note.innerText()).toContain(wanted?.definition[language]);
      expect(await note.getByRole('heading').innerText()).toBe(wanted?.term[language]);
      expect(await note.locator('a').getAttribute('href')).toContain(`#${id}`);
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'hidden' });
      expect(await focused(page)).toContain(`#${id}`);
      expect(new URL(page.url()).hash).toBe('');
      expect(problems).toEqual([]);
      await close();
    },
  );

  it('does not open by hovering, gives way to a press elsewhere, and takes in nothing that runs', async () => {
    const { page, problems, close } = await open('nhiem-vu/chung/');
    // As a host may have changed the page that entries are taken from.
    await page.route('**/thuat-ngu/', async (route) => {
      const response = await route.fetch();
      const more = '<b onclick="x()">b</b><iframe srcdoc="x"></iframe><script>x()</script>';
      await route.fulfill({ response, body: (await response.text()).replace(/(<p\b[^>]*>)/g, `$1${more}`) });
    });
    const term = page.locator('a.term').first();
    await term.hover();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await term.click();
    await page.getByRole('dialog').waitFor();
    expect(await page.locator('dialog b').count()).toBeGreaterThan(0);
    expect(await page.locator('dialog :is([onclick], iframe, script)').count()).toBe(0);
    expect(problems).toEqual([]);
    await page.locator('h1').click({ position: { x: 2, y: 2 } });
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await close();
  });

  it('opens a dialog in a browser without popovers', async () => {
    const context = await served.browser.newContext({ serviceWorkers: 'block' });
    await context.addInitScript(() => {
      for (const name of ['popover', 'showPopover', 'hidePopover']) Reflect.deleteProperty(HTMLElement.prototype, name);
    });
    const page = await context.newPage();
    await page.goto(served.url('nhiem-vu/chung/'));
    const term = page.locator('a.term').first();
    await term.click();
    const note = page.getByRole('dialog');
    await note.waitFor();
    expect(await note.evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await focused(page)).toContain('class="term"');
    await context.close();
  });

  it('goes to the glossary when the entry cannot be loaded, and without script', async () => {
    const { page, close } = await open('nhiem-vu/chung/');
    const href = (await page.locator('a.term').first().getAttribute('href')) ?? '';
    await page.route('**/thuat-ngu/', (route, request) =>
      request.isNavigationRequest() ? route.continue() : route.abort(),
    );
    await page.locator('a.term').first().click();
    await page.waitForURL(`**${href}`);
    await close();
    const plain = await open('nhiem-vu/chung/', { javaScriptEnabled: false });
    await plain.page.locator('a.term').first().click();
    await plain.page.waitForURL(`**${href}`);
    await plain.close();
  });

  it.each([true, false])('filters by circle, with script: %s', async (javaScriptEnabled) => {
    const { page, close } = await open('thuat-ngu/', { javaScriptEnabled });
    const shown = async (): Promise<number> => page.locator('.term:visible').count();
    expect(await shown()).toBe(glossary.length);
    await page.getByRole('radio', { name: 'Marketing' }).check();
    const own = glossary.filter(({ circle }) => circle === 'marketing').length;
    await expect.poll(shown).toBe(own);
    expect(await page.locator('section:visible:not(:has(.term:visible))').count()).toBe(0);
    if (javaScriptEnabled) {
      expect(await page.getByRole('status').first().innerText()).toContain(String(own));
      await page.evaluate(() => (location.hash = '#lead'));
      await expect.poll(shown).toBe(glossary.length);
    }
    await close();
  });
});
