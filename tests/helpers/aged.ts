import type { Page } from 'playwright-core';

/** Moves everything in the record that a page has stored some days into the past. */
export async function age(page: Page, days: number): Promise<void> {
  await page.evaluate((by) => {
    const text = localStorage.getItem('sale-marketing:progress') ?? '';
    const aged = text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) =>
      new Date(Date.parse(time) - by * 86_400_000).toISOString(),
    );
    localStorage.setItem('sale-marketing:progress', aged);
  }, days);
}
