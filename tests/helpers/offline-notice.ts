import type { Page } from 'playwright-core';

/** What the notice in the page's foot says; it is scrolled to, since it speaks to those who look at it. */
export async function noticeOf(page: Page): Promise<string> {
  const notice = page.locator('offline-notice');
  await notice.evaluate((element) => element.scrollIntoView());
  return notice.innerText();
}

/** Waits until the notice tells that the whole course is saved. @param words of it, in the page's language */
export async function untilSaved(page: Page, words = 'Đã lưu cả khóa học'): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const notice = document.querySelector<HTMLElement>('offline-notice');
      notice?.scrollIntoView();
      return notice?.innerText.includes(wanted);
    },
    words,
    { timeout: 60_000, polling: 100 },
  );
}
