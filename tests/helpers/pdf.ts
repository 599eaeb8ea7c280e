import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page that a browser prints from a page as it stands, in its reading order. */
export async function printedPages(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((each) => each.replace(/\s+/g, ' ').normalize('NFC').trim());
}
