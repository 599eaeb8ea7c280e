import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ResultAnswer } from '../../src/core/result/answers.ts';
import { codedQuestions } from '../../src/core/result/coded-course.ts';
import { encodeResult } from '../../src/core/result/link.ts';
import type { Result } from '../../src/core/result/result.ts';
import { askedQuestions } from '../../src/quiz/answer-columns.ts';
import type { AskedQuestion } from '../../src/quiz/coded-file.ts';
import { codedCourse } from '../helpers/coded-course.ts';
import { downloaded } from '../helpers/downloaded.ts';
import { firstVersionLink } from '../helpers/first-version-link.ts';
import { printedPages } from '../helpers/pdf.ts';
import { printNear } from '../helpers/print-near.ts';
import { itNightly } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { visit } from '../helpers/visit.ts';

const served = servedSite();
const { open } = served;

const made = new Date(Date.now() - 86_400_000).toISOString();
const sound: Result = {
  name: 'Nguyễn Thị Ánh',
  made,
  completed: ['joint-tasks'],
  final: { raw: 12, max: 15, begun: made },
  tried: ['place-new-task', 'name-each-half'],
  missed: ['place-new-task'],
};
const linkOf = async (change: Partial<Result> = {}): Promise<string> =>
  `https://example.org/ket-qua/#r=${firstVersionLink({ ...sound, ...change })}`;

const rows = (page: Page) => page.locator('group-results [data-part=people] tr');
const status = (page: Page) => page.locator('group-results [data-part=status]');

async function paste(page: Page, ...texts: string[]): Promise<void> {
  await page.locator('#result-links').fill(texts.join('\n'));
  await page.locator('[data-action=add]').click();
  // What it says while it reads is not yet what came of it.
  await expect.poll(() => status(page).innerText()).not.toMatch(/^$|…$/);
}

async function table(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator('[data-action=csv]').click();
  return (await downloaded(await download)).toString();
}

describe('the results of a group', () => {
  it('believe no link that says what cannot be, say why, and count it for nothing', async () => {
    const { page, problems, close } = await open('ket-qua/');
    await paste(
      page,
      await linkOf(),
      await linkOf({ name: 'Hưng', final: { raw: 100, max: 100, begun: made }, completed: ['made-up'] }),
      await linkOf({ name: 'Không', final: { raw: 0, max: 0, begun: made } }),
      await linkOf({ name: 'Mai', made: '2099-01-01T00:00:00.000Z' }),
      await linkOf({ name: 'Vân', tried: [] }),
      await linkOf({ name: 'Cũ', completed: ['joint-tasks', 'a-lesson-that-is-gone'] }),
    );
    const said = await rows(page).allInnerTexts();
    expect(said).toHaveLength(6);
    expect(said[0]).toMatch(/1\/11\s+12\/15\s+Đạt/);
    expect(said[1]).toContain('ghi đúng 100/100 câu, trong khi bài kiểm tra cuối khóa có 15 câu');
    expect(said[2]).toContain('ghi đúng 0/0 câu');
    expect(said[3]).toContain('ngày ở tương lai');
    expect(said[4]).toContain('chưa làm câu nào');
    expect(said[5]).toMatch(/bản khác của khóa học[\s\S]*1\/11\s+12\/15\s+Đạt/);
    for (const forged of said.slice(1, 5)) expect(forged).not.toMatch(/Đạt/);
    await expect.poll(() => page.locator('[data-part=missed] li:visible').innerText()).toContain('2 trong 2 người');
    const saved = await table(page);
    expect(saved).toContain('Hưng');
    expect(saved).not.toContain('100,100');
    expect(problems).toEqual([]);
    await close();
  });

  it('stay deleted after a reload: what the address carried is taken out of it', async () => {
    const { page, close } = await open(`ket-qua/?x=1${new URL(await linkOf()).hash}`);
    await expect.poll(() => rows(page).count()).toBe(1);
    await expect.poll(() => page.evaluate(() => location.search + location.hash)).toBe('?x=1');
    await page.getByRole('button', { name: 'Xóa danh sách' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa danh sách' }).click();
    await expect.poll(() => rows(page).count()).toBe(0);
    await page.reload();
    await page.waitForFunction(() => customElements.get('group-results'));
    expect(await rows(page).count()).toBe(0);
    // The same link once more, in the page that is open.
    await page.evaluate((hash) => location.assign(hash), new URL(await linkOf()).hash);
    await expect.poll(() => rows(page).count()).toBe(1);
    await close();
  });

  it('name who is there twice, and one can be removed, by key too', async () => {
    const { page, problems, close } = await open('en/results/');
    const newer = await linkOf({ name: ' nguyễn thị ánh', completed: ['joint-tasks', 'sales-tasks'] });
    await paste(page, await linkOf(), newer, await linkOf({ name: 'Bình' }));
    expect(await rows(page).nth(0).innerText()).not.toContain('Same name');
    expect(await rows(page).nth(1).innerText()).toContain('Same name as no. 1');
    const remove = (name: string) => page.getByRole('button', { name, exact: true });
    await remove('Remove no. 1: Nguyễn Thị Ánh').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(2);
    await expect.poll(() => page.locator('group-results').innerText()).not.toContain('Same name');
    expect(await status(page).innerText()).toBe('Removed: Nguyễn Thị Ánh. Still in the list: 2.');
    const focused = () => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.id);
    // The button has the focus at once, and its new number soon after.
    await expect.poll(focused).toBe('Remove no. 1: nguyễn thị ánh');
    await remove('Remove no. 2: Bình').press('Enter');
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await focused()).toBe('Remove no. 1: nguyễn thị ánh');
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    await remove('Remove no. 1: nguyễn thị ánh').press('Enter');
    await expect.poll(focused).toBe('result-links');
    expect(await page.evaluate(() => localStorage.getItem('sale-marketing:results'))).toBeNull();
    expect(problems).toEqual([]);
    await close();
  });

  it('show how a link begins that cannot be read, and leave it out of the table that is saved', async () => {
    const { page, close } = await open('ket-qua/');
    const link = await linkOf();
    const cut = link.slice(0, -3);
    await paste(page, `${link}. Cảm ơn`, cut);
    expect(await rows(page).innerText()).toContain('Đạt');
    const [, packed = ''] = cut.split('#r=');
    const said = await page.locator('[data-part=faults] li').innerText();
    expect(said).toContain('bị cắt hoặc đã bị sửa');
    expect(said).toContain(`${packed.slice(0, 20)}…`);
    const saved = await table(page);
    expect(saved.trim().split('\r\n')).toHaveLength(2);
    expect(saved).not.toContain('bị cắt');
    await close();
  });

  it('number what the group has missed inside the window', async () => {
    const { page, close } = await open('ket-qua/', { viewport: { width: 360, height: 700 } });
    await paste(page, await linkOf());
    const item = page.locator('[data-part=missed] li:visible');
    // A number stands left of its text: it needs room of its own between the page's margin and the text.
    const room = await item.evaluate(
      (row) => row.getBoundingClientRect().left - (row.closest('main')?.offsetLeft ?? 0),
    );
    expect(room).toBeGreaterThan(36);
    await close();
  });

  it('that an address carried are kept only once that is said', async () => {
    const { page, problems, close } = await open(`ket-qua/${new URL(await linkOf()).hash}`);
    await expect.poll(() => rows(page).count()).toBe(1);
    const kept = () => page.evaluate(() => localStorage.getItem('sale-marketing:results'));
    expect(await kept()).toBeNull();
    await page.getByRole('button', { name: 'Giữ trên máy này' }).click();
    await expect.poll(() => status(page).innerText()).toContain('đã được giữ');
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Giữ trên máy này' }).isVisible()).toBe(false);
    expect(problems).toEqual([]);
    await close();
  });

  itNightly('leave what strangers make to keep the page busy unread, say so, and keep nothing of it', async () => {
    const { page, problems, close } = await visit(served.browser, served.url('ket-qua/'));
    const told = (): Promise<string> => status(page).innerText();
    const session = await page.context().newCDPSession(page);
    // Time of the processor, which does not grow while the machine does other work.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
    };
    for (const [text, said] of [
      ['#r=1.eNr.x '.repeat(300_000), 'dài quá'],
      [Array.from({ length: 600 }, (_, n) => `#r=1.a.${n}`).join(' '), '500 kết quả'],
      [`#r=1.${'a'.repeat(20_000)}`, '4.096'],
    ] as const) {
      const before = await busy();
      await page.evaluate((pasted) => {
        const field = document.querySelector('textarea');
        if (field) field.value = pasted;
        document.querySelector<HTMLElement>('[data-action=add]')?.click();
      }, text);
      await expect.poll(told).toContain(said);
      expect((await busy()) - before).toBeLessThan(2);
    }
    expect(await page.evaluate(() => localStorage.getItem('sale-marketing:results'))).toBeNull();
    expect(problems).toEqual([]);
    await close();
  });

  itNightly('are saved with the local day, in the table and in the name of the file', async () => {
    // 01:30 in Vietnam is the evening before in UTC.
    const { page, close } = await visit(served.browser, served.url('ket-qua/'), { timezoneId: 'Asia/Ho_Chi_Minh' });
    await page.clock.setFixedTime('2026-11-29T18:30:00.000Z');
    await paste(page, await linkOf({ made: '2026-11-29T18:30:00.000Z', final: undefined }));
    const download = page.waitForEvent('download');
    await page.locator('[data-action=csv]').click();
    const file = await download;
    expect(file.suggestedFilename()).toContain('2026-11-30');
    expect((await downloaded(file)).toString()).toContain('"2026-11-30"');
    await close();
  });
});

describe('the picture of a group', () => {
  const questions = codedQuestions(codedCourse.entries).filter(({ now }) => now !== undefined);
  const singles = askedQuestions(codedCourse).filter(({ now }) => now.type === 'single-choice');
  const [first] = singles.filter(({ pool }) => pool === 'final-quiz');
  const [practised] = singles.filter(({ pool }) => pool === 'practice');
  if (!first || !practised) throw new Error('no question to answer');
  const choice = (question: AskedQuestion, right: boolean): string =>
    question.now.parts.find((part) => question.now.isRight(part) === right) ?? '';
  const answer = (question: AskedQuestion, right: boolean, more: object = {}): ResultAnswer => ({
    pool: question.pool,
    question: question.id,
    response: choice(question, right),
    right,
    ...more,
  });
  /** Eight people: all wrong at one question of practice, seven of them sure, all right later; four of eight in the quiz. */
  const eight = Array.from({ length: 8 }, (_, n) => {
    const final = n < 7 ? { raw: 8 + n, max: 15, begun: made } : undefined;
    const answers = [
      answer(practised, false, { later: 'second', ...(n < 7 && { confidence: 'sure' }) }),
      ...(final ? [answer(first, n < 3)] : []),
    ];
    return {
      ...sound,
      made: new Date(made).toISOString(),
      name: `Học viên ${n + 1}`,
      final,
      answers,
      tried: [],
      missed: [],
    };
  });
  const linkTo = (result: Result): string => `https://example.org/ket-qua/#r=${encodeResult(result, codedCourse)}`;
  const group = eight.map(linkTo);

  it('says what to look at first, who passed, and which question was answered how', async () => {
    const { page, problems, close } = await open('ket-qua/');
    await paste(page, ...group);
    expect(questions.length).toBeGreaterThan(100);
    const final = await page.locator('[data-part=final]').innerText();
    expect(final).toMatch(/3 trong 7 người đạt/);
    expect(final).toContain('Người đứng giữa bảng đúng 11 trong 15 câu. Thấp nhất 8, cao nhất 14.');
    expect(final).toContain('1 người chưa làm');
    expect(final).toContain('không ghi phần trăm');
    await expect.poll(() => page.locator('.score-dots circle').count()).toBe(7);
    const needs = page.locator('[data-part=needs] li');
    expect(await needs.first().innerText()).toContain(
      '8 trong 8 người trả lời sai lần đầu, 7 người chọn “Chắc chắn”. Lần sau 8 người làm đúng.',
    );
    await expect.poll(() => needs.first().innerText()).toMatch(/8 người chọn [A-F]: “.+”/);
    expect(await page.locator('[data-part=needs]').innerText()).not.toContain('%');
    // Letters go by the question's file, whatever order the learner saw.
    const wrong = String.fromCharCode(65 + first.now.parts.indexOf(choice(first, false)));
    const cells = page.locator('[data-part=grid] tbody td .cell');
    expect(await cells.allInnerTexts()).toEqual(['•', '•', '•', wrong, wrong, wrong, wrong]);
    const said = page.locator('[data-part=grid] tbody td').nth(3);
    expect(await said.textContent()).toContain(`Học viên 4: chọn ${wrong}, sai`);
    expect(problems).toEqual([]);
    await close();
  });

  it('opens a question by keyboard alone, in its words, and goes on to the next', async () => {
    const { page, problems, close } = await open('ket-qua/');
    await paste(page, ...group);
    const cells = page.locator('[data-part=grid] tbody td[data-question]');
    await cells.first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await cells.nth(1).evaluate((cell) => cell === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.locator('.picks li').count()).toBe(first.now.parts.length);
    await expect.poll(() => dialog.innerText()).toContain('Sai: 4 trong 7');
    expect(await dialog.locator('[data-mark=correct]').innerText()).toContain('đúng');
    expect(await dialog.locator('details').textContent()).toContain('Học viên 5');
    await dialog.getByRole('button', { name: 'Đóng' }).press('Enter');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('hides names everywhere at once, and leaves them out of the table that is saved', async () => {
    const { page, problems, close } = await open('ket-qua/');
    await paste(page, ...group);
    await page.getByLabel('Ẩn tên').check();
    await expect.poll(() => page.locator('group-results').innerHTML()).not.toContain('Học viên 1');
    expect(await rows(page).first().innerText()).toContain('Người 1');
    expect(await table(page)).not.toContain('Học viên');
    await page.reload();
    await expect.poll(() => rows(page).first().innerText()).toContain('Người 1');
    expect(await page.locator('group-results').innerHTML()).not.toContain('Học viên 1');
    expect(problems).toEqual([]);
    await close();
  });

  itNightly('is saved with a column for each answer, by comma or semicolon', async () => {
    const { page, close } = await open('ket-qua/');
    await paste(page, ...group, await linkOf({ name: 'Liên kết cũ' }));
    const [head = '', line = ''] = (await table(page)).split('\r\n');
    const letter = String.fromCharCode(65 + practised.now.parts.indexOf(choice(practised, false)));
    expect(head).toContain(`;"${practised.id}";"${practised.id}:score";"${practised.id}:sure";"${practised.id}:later"`);
    expect(line).toContain(`;"${letter}";0;"sure";"2"`);
    await page.getByLabel('Dấu ngăn cột').selectOption(',');
    expect((await table(page)).split('\r\n')[0]).toContain(`,"${first.id}","${first.id}:score","${first.id}:sure"`);
    expect(await rows(page).last().innerText()).toContain('Liên kết kiểu cũ');
    await close();
  });

  it('loses several rows at once, and keeps what could not be read apart, with a note to send back', async () => {
    const { page, problems, close } = await open('ket-qua/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const other = encodeResult(sound, { ...codedCourse, id: 'another-course' });
    const later = encodeResult(sound, { ...codedCourse, entries: [...codedCourse.entries, { id: 'a-later-lesson' }] });
    await paste(page, ...group, `#r=${other}`, `#r=${later}`, group[0]?.slice(0, -4) ?? '');
    const faults = page.locator('[data-part=faults] li');
    expect(await faults.count()).toBe(2);
    expect(await faults.first().innerText()).toContain('một khóa học khác');
    expect(await faults.last().innerText()).toMatch(/\d+ ký tự/);
    await faults.last().getByRole('button', { name: 'Sao chép lời nhắn' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('gửi lại cả liên kết');
    expect(await rows(page).last().innerText()).toContain('bản mới hơn của khóa học');
    await page.getByLabel('Chọn dòng 1:').check();
    await page.getByLabel('Chọn dòng 3:').check();
    await page.getByRole('button', { name: 'Bỏ các dòng đã chọn' }).click();
    await expect.poll(() => status(page).innerText()).toContain('Đã bỏ 2 dòng');
    expect(await rows(page).count()).toBe(7);
    // The rows are gone at once, the picture follows.
    await expect.poll(() => page.locator('[data-part=final]').innerText()).toContain('trong 6 người đạt');
    expect(problems).toEqual([]);
    await close();
  });

  it('prints on one page of A4, of twelve people too', async () => {
    const { page, close } = await open('ket-qua/');
    const twelve = [...eight, ...eight.slice(0, 4).map((each) => ({ ...each, name: `${each.name} của nhóm hai` }))];
    const all = askedQuestions(codedCourse).filter(
      ({ pool, now }) => pool === 'final-quiz' && now.type === 'single-choice',
    );
    const fifteen = all.slice(0, 15);
    await paste(
      page,
      ...twelve.map((each, n) => linkTo({ ...each, answers: fifteen.map((q, place) => answer(q, place % 5 > n % 4)) })),
    );
    await expect.poll(() => page.locator('[data-part=grid] tbody tr').count()).toBe(15);
    await printNear(page);
    const printed = await printedPages(page);
    expect(printed.map((text) => text.slice(0, 200))).toHaveLength(1);
    expect(printed[0]).toContain('Buổi tới mình sẽ');
    await close();
  });

  it('fits a phone, and is there again after a reload', async () => {
    const { page, problems, close } = await open('ket-qua/', { viewport: { width: 360, height: 700 } });
    await paste(page, ...group);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(8);
    expect(problems).toEqual([]);
    await close();
  });

  itNightly('of 500 results is shown within seconds, with a bar for each question', async () => {
    const { page, close } = await open('ket-qua/');
    const many = Array.from({ length: 500 }, (_, n) => linkTo({ ...(eight[n % 8] ?? sound), name: `${n}` }));
    const begun = Date.now();
    await paste(page, ...many);
    await expect.poll(() => rows(page).count(), { timeout: 20_000 }).toBe(500);
    console.log(`500 results: ${Date.now() - begun} ms`);
    await expect.poll(() => page.locator('.grid-bars li').count()).toBe(1);
    await close();
  });
});
