import type { Browser, Page } from 'playwright-core';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { openExample, serveExamples } from './example-server.ts';

const paper = `<div class="artefact">
  <p class="artefact-title"><small>Bảng</small>Thang giảm giá</p>
  <p><strong>Hỏi ai:</strong> 12 đoàn,
    giờ <a href="/x/">ăn sáng</a>.</p>
  <ul><li>Từ 3 đến 9</li><li>Ghi nguyên lời</li></ul>
  <ol><li>Nhìn</li><li>Hỏi</li></ol>
  <table><thead><tr><th>Bậc</th><th>Giảm</th><th>Ai gật</th></tr></thead>
    <tbody><tr><td>1</td><td>đến 5%</td><td>người bán</td></tr><tr><td>2</td><td>đến 10%</td><td></td></tr></tbody></table>
  <table><tbody><tr><th>Ghi gì</th><td>Ví dụ</td></tr></tbody></table>
</div>`;
const text = `Hỏi ai: 12 đoàn, giờ ăn sáng.

- Từ 3 đến 9
- Ghi nguyên lời

1. Nhìn
2. Hỏi

Bậc 1
- Giảm: đến 5%
- Ai gật: người bán

Bậc 2
- Giảm: đến 10%

Ghi gì: Ví dụ`;

let browser: Browser;
let server: ViteDevServer;
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveExamples()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  await openExample(page, server, 'question/single');
  await page.evaluate((html) => (document.body.innerHTML = html), paper);
  await page.evaluate(`import('/src/components/artefact/add-copy-papers.ts').then(({ addCopyPapers }) =>
    addCopyPapers(document.querySelectorAll('.artefact'), { copyText: 'Sao chép', copyTextOf: 'Sao chép “{title}”' }))`);
  return () => context.close();
});
const button = () => page.getByRole('button', { name: 'Sao chép “Thang giảm giá”' });

describe('the button of a paper', () => {
  it('copies it as text for a chat and as a table for a mail, without the page’s own links, and says so', async () => {
    await button().click();
    await expect.poll(() => page.getByRole('status').innerText()).not.toBe('');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain('<strong>Hỏi ai:</strong>');
    expect(html).toContain('<td>đến 5%</td>');
    expect(html).not.toMatch(/href|Thang giảm giá/);
  });

  it('shows the text, selected, where the clipboard is refused; Escape goes back to the button', async () => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await button().click();
    const field = page.getByRole('textbox');
    await expect.poll(() => field.inputValue()).toBe(text);
    expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => field.count()).toBe(0);
    expect(await button().evaluate((each) => each === document.activeElement)).toBe(true);
  });
});
