import { describe, expect, it } from 'vitest';
import { openWithoutScripts } from '../helpers/late-script.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

describe('a page whose script is late', () => {
  const pages = ['giang-vien/', 'kiem-tra/', 'tu-kiem-tra/', 'du-lieu/', 'ho-so/', 'ket-qua/', 'in/'];
  it.each(sample(pages, (_, at) => at % 4 === 0))(
    '%s offers no button before a press on it does something',
    async (path) => {
      const { page, letIn, close } = await openWithoutScripts(served, path);
      const buttons = page.locator('main button:visible, main input:visible:not([role=switch])');
      expect(await buttons.count()).toBe(0);
      letIn();
      await buttons.first().waitFor();
      await close();
    },
  );

  it('searches for what was typed before, on the page for unknown addresses too', async () => {
    const { page, letIn, close } = await openWithoutScripts(served, 'khong-co/');
    await page.locator('main input[type=search]').fill('hai goc nhin');
    letIn();
    await page.locator('main #results a').first().waitFor();
    await close();
  });

  it('searches for what was typed before, and puts it into the address of the search page', async () => {
    const { page, letIn, close } = await openWithoutScripts(served, 'tim-kiem/');
    const field = page.locator('main input[type=search]');
    await field.fill('hai goc nhin');
    letIn();
    await page.locator('main #results a').first().waitFor();
    expect(await field.inputValue()).toBe('hai goc nhin');
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('q')).toBe('hai goc nhin');
    await close();
  });
});
