import { openQuestion } from '../../helpers/answer.ts';
import type { Browser, Page } from 'playwright-core';
import type { CompressedServer } from './compressed-server.ts';
import { median, openPhone } from './phone.ts';

/** Times in milliseconds. */
export interface Latency {
  readonly what: string;
  readonly events: number;
  readonly median: number;
  readonly slowest: number;
}

const latency = (what: string, times: readonly number[]): Latency => ({
  what,
  events: times.length,
  median: Math.round(median(times)),
  slowest: Math.round(Math.max(0, ...times)),
});

/** From a press to the frame that shows what it did, as Event Timing measures it (W3C; shorter ones than 16 ms are not told). */
async function pressed(page: Page, press: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const observer = new PerformanceObserver((list) =>
      list
        .getEntries()
        .forEach(({ duration, name }) => /^(click|pointerup|keydown|keyup)$/.test(name) && times.push(duration)),
    );
    const options: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 };
    observer.observe(options);
    Reflect.set(globalThis, 'times', times);
  });
  await press();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
  return page.evaluate((): number[] => Reflect.get(globalThis, 'times'));
}

/** Answers every question of a lesson, wrongly and rightly as it comes. */
export async function quizLatency(browser: Browser, server: CompressedServer, path: string): Promise<Latency> {
  const { page, context } = await openPhone(browser, false);
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  const times = await pressed(page, async () => {
    for (const question of await page.locator('quiz-question').all()) {
      await openQuestion(question);
      for (const group of await question.locator('[role=radiogroup]:visible, .choices:visible').all())
        await group.locator('input').first().click();
      await question.locator('button.primary').click();
    }
  });
  await context.close();
  return latency('quiz: press to next frame', times);
}

/**
 * Types queries letter by letter, twice: the first time a letter may have to fetch its part of the index, then all is
 * there.
 * @returns the time from each letter to its results in the page, and what the first results cost in bytes
 */
export async function searchLatency(
  browser: Browser,
  server: CompressedServer,
  path: string,
  queries: readonly string[],
): Promise<{ readonly letters: readonly Latency[]; readonly firstBytes: number }> {
  const { page, context } = await openPhone(browser, false);
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  server.sent.length = 0;
  const field = page.locator('main input[type=search]');
  await field.fill(queries[0] ?? '');
  await page.locator('ol#results > li').first().waitFor();
  const firstBytes = server.sent.reduce((sum, { bytes }) => sum + bytes, 0);
  const letters: Latency[] = [];
  for (const what of ['search: letter to results, fetching', 'search: letter to results, once loaded']) {
    const times: number[] = [];
    for (const query of queries) {
      await field.fill('');
      for (let end = 1; end <= query.length; end += 1) times.push(await letterTime(page, query.slice(0, end)));
    }
    letters.push(latency(what, times));
  }
  await context.close();
  return { letters, firstBytes };
}

/** Sets the field to a text as a keystroke does and waits until the list has been written. */
function letterTime(page: Page, text: string): Promise<number> {
  return page.evaluate(async (value) => {
    const field = document.querySelector<HTMLInputElement>('main input[type=search]');
    const list = document.querySelector('ol#results');
    const status = document.querySelector('main [role=status]');
    if (!field || !list || !status) throw new Error('This is not the search page');
    const written = new Promise<number>((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done(performance.now());
      });
      observer.observe(status, { childList: true });
    });
    field.value = value;
    const begun = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return (await written) - begun;
  }, text);
}
