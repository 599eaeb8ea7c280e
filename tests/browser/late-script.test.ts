import { describe, expect, it } from 'vitest';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

/** Opens a page whose scripts do not come before they are let in. */
async function openWithoutScripts(path: string) {
  const context = await served.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let letIn = (): void => undefined;
  const open = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await open;
    await route.continue();
  });
  await page.goto(served.url(path), { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  return { page, letIn, close: () => context.close() };
}

describe('a page whose script is late', () => {
  it.each(['giang-vien/', 'kiem-tra/', 'tu-kiem-tra/', 'du-lieu/', 'ho-so/', 'ket-qua/', 'in/'])(
    '%s offers no button before a press on it does something',
    async (path) => {
      const { page, letIn, close } = await openWithoutScripts(path);
      const buttons = page.locator('main button:visible, main input:visible:not([role=switch])');
      expect(await buttons.count()).toBe(0);
      letIn();
      await buttons.first().waitFor();
      await close();
    },
  );

  it('searches for what was typed before', async () => {
    const { page, letIn, close } = await openWithoutScripts('tim-kiem/');
    const field = page.locator('main input[type=search]');
    await field.fill('hai goc nhin');
    letIn();
    await page.locator('main #results a').first().waitFor();
    expect(await field.inputValue()).toBe('hai goc nhin');
    expect(new URL(page.url()).searchParams.get('q')).toBe('hai goc nhin');
    await close();
  });
});
