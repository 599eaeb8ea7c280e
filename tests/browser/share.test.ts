import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { downloaded } from '../helpers/downloaded.ts';
import { unpackEdition } from '../helpers/edition.ts';
import { readQr } from '../helpers/read-qr.ts';
import { itNightly } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';
import { watch } from '../helpers/visit.ts';

const [site] = sites;
const served = servedSite();

const at = (path: string): string => served.url(path);

async function openShare(page: Page, name = 'Chia sẻ trang này'): Promise<ReturnType<Page['getByRole']>> {
  await page.keyboard.press('Shift');
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** What a phone's camera would read on the screen. */
const seen = async (page: Page): Promise<string> => readQr(await page.locator('dialog img').screenshot());

describe('sharing a page', () => {
  it('shows a code that a camera reads, with the short address, by keyboard; Escape goes back', async () => {
    const { page, problems, close } = await served.open('nhiem-vu/chung/');
    const dialog = await openShare(page);
    await expect.poll(() => seen(page)).toBe(at('b/7/'));
    expect(await dialog.innerText()).toContain(at('b/7/').replace('http://', ''));
    expect(await dialog.getByRole('textbox').inputValue()).toBe(at('nhiem-vu/chung/'));
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    const focused = page.getByRole('button', { name: 'Chia sẻ trang này' });
    expect(await focused.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it('copies, hands to other apps where there are any, and saves the code', async () => {
    const { page, close } = await served.open('en/glossary/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.evaluate(() => {
      const share = (data: ShareData): Promise<void> =>
        Promise.resolve(document.body.setAttribute('data-sent', data.url ?? ''));
      Object.assign(navigator, { canShare: () => true, share });
    });
    const dialog = await openShare(page, 'Share this page');
    await expect.poll(() => seen(page)).toBe(at('en/glossary/'));
    await dialog.getByRole('button', { name: 'Copy the link' }).click();
    await expect.poll(() => dialog.getByRole('status').innerText()).toBe('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(at('en/glossary/'));
    await dialog.getByRole('button', { name: 'Send…' }).click();
    await expect.poll(() => page.locator('body').getAttribute('data-sent')).toBe(at('en/glossary/'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save the QR code' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('qr-code.svg');
    expect(await readQr(await downloaded(download))).toBe(at('en/glossary/'));
    await close();
  });

  itNightly('is among a trainer’s tools', async () => {
    const { page, close } = await served.open('nhiem-vu/chung/?giang-vien=1');
    await page.getByRole('button', { name: 'Mã QR, chia sẻ' }).click();
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => seen(page)).toBe(at('b/7/'));
    await close();
  });

  it('gives the published address in the edition that stands in a folder', async () => {
    const edition = unpackEdition(site.folder);
    const page = await served.browser.newPage();
    const problems = watch(page);
    await page.goto(`${edition.url}nhiem-vu/chung/index.html`);
    await openShare(page);
    await expect.poll(() => seen(page)).toBe(`${site.url}${site.base}b/7/`);
    expect(problems).toEqual([]);
    await page.close();
    edition.remove();
  });
});
