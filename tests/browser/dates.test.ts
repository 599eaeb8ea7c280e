import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../helpers/answer.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { visit } from '../helpers/visit.ts';

const served = servedSite();

const cases = [
  {
    language: 'en',
    lesson: 'en/tasks/joint/',
    record: 'en/record/',
    review: 'en/review/',
    day: /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\./,
  },
  {
    language: 'vi',
    lesson: 'nhiem-vu/chung/',
    record: 'ho-so/',
    review: 'on-tap/',
    day: /\b\d{1,2} tháng \d{1,2}, \d{4}\./,
  },
];

describe.each(sample(cases))('dates and times in $language', ({ lesson, record, review, day }) => {
  it('are written as the language writes them, wherever the browser is from', async () => {
    const { page, close } = await visit(served.browser, served.url(lesson), { locale: 'en-US' });
    await answerQuestion(page.locator('quiz-question').first(), true);
    await page.goto(served.url(record));
    await expect.poll(() => page.locator('[data-part=printed]').innerText()).toMatch(day);
    await page.goto(served.url(review));
    await expect.poll(() => page.locator('[data-part=status]').innerText()).toMatch(day);
    await page.clock.setFixedTime(new Date(2026, 10, 29, 19, 50));
    await page.goto(served.url(`${lesson}?present=ghi-chu`));
    await expect.poll(() => page.locator('.notes-window > p').first().innerText()).toMatch(/ 19:50$/);
    await close();
  });
});

describe('the date of a source', () => {
  it('is written as its own language writes it', async () => {
    const { page, close } = await served.open('en/sources/');
    expect(await page.locator('main').innerText()).toContain('Harvard Business Review, 4 December 2013');
    await close();
  });
});
