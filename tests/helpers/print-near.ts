import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Leaves a page as the key that a print's shortcut begins with does: what it gets for paper is there, its address with
 * a code below it too.
 */
export async function printNear(page: Page): Promise<void> {
  const code = page.locator('.print-foot img');
  await expect
    .poll(async () => {
      await page.keyboard.press('Control');
      return code.count();
    })
    .toBe(1);
}
