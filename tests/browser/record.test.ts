import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../src/build/ui-file.ts';
import { z } from 'zod';
import { lessonChange, questionChange } from '../../src/core/progress/change.ts';
import { mergeProgress } from '../../src/core/progress/merge.ts';
import { emptyProgress, type Progress } from '../../src/core/progress/record.ts';
import { seal } from '../../src/core/progress/seal.ts';
import { score } from '../../src/core/quiz/score.ts';
import { codedQuestions } from '../../src/core/result/coded-course.ts';
import { decodeResult } from '../../src/core/result/link.ts';
import { answerQuestion } from '../helpers/answer.ts';
import { codedCourse } from '../helpers/coded-course.ts';
import { downloaded } from '../helpers/downloaded.ts';
import { printedPages } from '../helpers/pdf.ts';
import { printNear } from '../helpers/print-near.ts';
import { root } from '../helpers/project.ts';
import { readQr } from '../helpers/read-qr.ts';
import { itNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';

const served = servedSite();

const url = (path: string): string => served.url(path);
const { open } = served;
const status = (page: Page) => page.locator('[data-status]');
const stored = (page: Page): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('sale-marketing:progress'));

/** The first words by which the record says that nobody has watched. */
function declaredIn(language: string): string {
  const words = z.looseObject({ record: z.looseObject({ self: z.string() }) }).parse(readWords(root, language));
  return words.record.self.split(' ').slice(0, 4).join(' ');
}

const now = '2026-01-01T08:00:00.000Z';
const stamp = { time: now, n: 1, by: 'd' };
const record: Progress = mergeProgress(
  lessonChange('joint-tasks', { read: true, completed: true }, stamp),
  questionChange(
    { question: 'joint-sort-six', meaning: 'old' },
    { attempt: { response: 'a', score: score(1, 1) } },
    stamp,
  ),
);
const file = (text: string, name = 'x.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const recordFile = (value: unknown): string => JSON.stringify({ course: 'sale-marketing', record: value });

describe('the record', () => {
  it('shows what was done, keeps the name, and says that it is self-declared', async () => {
    const { page, problems, close } = await open('ho-so/');
    await page.getByRole('button', { name: 'Gửi cho giảng viên' }).waitFor();
    expect(await page.getByRole('table').isVisible()).toBe(false);
    await page.goto(url('nhiem-vu/chung/'));
    await answerQuestion(page.locator('quiz-question').first(), true);
    await page.goto(url('ho-so/'));
    await expect.poll(() => page.getByRole('table').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Gửi cho giảng viên' }).click();
    // Without a name a result helps nobody: it is asked for in place.
    await expect
      .poll(() => page.getByLabel('Họ và tên').evaluate((field) => field === document.activeElement))
      .toBe(true);
    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Ánh');
    await page.getByLabel('Họ và tên').blur();
    await page.reload();
    await expect.poll(() => page.locator('.record-who').innerText()).toBe('Nguyễn Thị Ánh');
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Thị Ánh');
    expect(await page.locator('tr[data-lesson=joint-tasks]').innerText()).toContain('100%');
    expect(await page.locator('li[data-objective]', { hasText: '✓' }).count()).toBe(1);
    expect(await page.locator('.record-self').innerText()).toContain(declaredIn('vi'));
    expect(problems).toEqual([]);
    await close();
  });

  const fonts = [
    ['with the web font', /nothing/],
    ['with the font that stands in for it', /\.woff2$/],
  ] as const;
  describe.each([
    ['Vietnamese', 'ho-so/', declaredIn('vi'), 'Mục tiêu'],
    ['English', 'en/record/', declaredIn('en'), 'Objectives'],
  ])('in %s', (_language, path, declared, objectives) => {
    // By day one language with each.
    it.each(sample(fonts, (_, at) => at === (path === 'ho-so/' ? 0 : 1)))(
      'prints on one A4 page %s, and says before all else that it is self-declared',
      async (_name, missing) => {
        const { page, close } = await served.open('nguon/');
        await page.route(missing, (route) => route.abort());
        await page.setViewportSize({ width: 360, height: 800 });
        for (const share of sample([0, 0.5, 1], (each) => each !== 0.5)) {
          await page.goto(url(path));
          const lessons = await page
            .locator('tr[data-lesson]')
            .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-lesson') ?? ''));
          const done = lessons
            .slice(0, Math.round(share * lessons.length))
            .map((id) => lessonChange(id, { read: true, completed: true, passed: true }, stamp));
          const names = { d: { time: now, name: 'Nguyễn Thị Ánh '.repeat(5) } };
          await page.evaluate(
            (text) => localStorage.setItem('sale-marketing:progress', text),
            JSON.stringify(done.reduce(mergeProgress, share === 0 ? emptyProgress : { ...emptyProgress, names })),
          );
          await page.reload();
          await printNear(page);
          const printed = await printedPages(page);
          expect(printed.map((text) => text.slice(0, 100))).toHaveLength(1);
          const [text = ''] = printed;
          expect(text.indexOf(declared)).toBeGreaterThan(0);
          expect(text.indexOf(declared)).toBeLessThan(text.indexOf(objectives));
        }
        await close();
      },
    );
  });

  it('goes to a trainer in a link, where a cut one and a changed one are told apart, and a table can be saved', async () => {
    const { page, problems, close } = await open('ho-so/');
    await page.getByRole('button', { name: 'Gửi cho giảng viên' }).click();
    await page.getByLabel('Họ và tên').fill('=HYPERLINK("x")');
    await page.getByLabel('Họ và tên').blur();
    await expect.poll(() => page.locator('.record-who').innerText()).toContain('HYPERLINK');
    const link = page.getByLabel('Liên kết kết quả');
    const holds = page.locator('[data-part=holds]');
    await expect.poll(() => holds.innerText()).toContain('HYPERLINK');
    expect(await link.inputValue()).toContain('/ket-qua/#r=3.');
    await page.locator('[data-part=code] img').waitFor();
    const address = await link.inputValue();
    await page.goto(address);
    const rows = page.locator('group-results [data-part=people] tr');
    await expect.poll(() => rows.first().innerText()).toContain('=HYPERLINK("x")');
    await page
      .getByLabel('Dán các liên kết')
      .fill(`Em gửi ${address.slice(0, -3)} và ${address.replace('#r=3.', '#r=3.A')}`);
    await page.getByRole('button', { name: 'Đọc kết quả' }).click();
    const faults = page.locator('group-results [data-part=faults] li');
    await expect.poll(() => faults.count()).toBe(2);
    for (const fault of await faults.all()) expect(await fault.innerText()).toContain('bị cắt hoặc đã bị sửa');
    const { length } = new URL(address).hash.slice('#r='.length);
    expect(await faults.first().innerText()).toContain(`chỉ còn ${length - 3} trong ${length} ký tự`);
    expect(await rows.count()).toBe(1);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu bảng' }).click();
    const saved = (await downloaded(await download)).toString();
    expect(saved).toContain(`"'=HYPERLINK(""x"")"`);
    // What an address carried is kept once that is said; what cannot be read never is.
    await page.getByRole('button', { name: 'Giữ trên máy này' }).click();
    await page.reload();
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByRole('button', { name: 'Xóa danh sách' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa danh sách' }).click();
    await expect.poll(() => rows.count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('a result that is sent', () => {
  const asked = codedQuestions(codedCourse.entries)
    .filter(({ pool, now: current }) => pool === 'final-quiz' && current !== undefined)
    .slice(0, 15);
  const attempt = ({ codes, now: current }: (typeof asked)[number], n: number) => {
    const response = current?.responseOf(codes - 1) ?? '';
    const raw = Number(current?.isRight(response) === true);
    return { time: now, n, by: 'd', response, score: score(raw, 1), confidence: 'sure' as const };
  };
  const sitting = {
    drawn: asked.map(({ id }) => id),
    questions: Object.fromEntries(asked.map((each, n) => [each.id, { attempts: [attempt(each, n + 1)] }])),
  };
  const learner: Progress = {
    ...emptyProgress,
    names: { d: { time: now, name: 'Nguyễn Thị Hân Hạnh A' } },
    sittings: { 'final-quiz': { [now]: sitting } },
  };

  it('says what it holds, holds no more than that, and is read from its code on the screen', async () => {
    const { page, problems, close } = await open('ho-so/');
    await page.evaluate((text) => localStorage.setItem('sale-marketing:progress', text), JSON.stringify(learner));
    await page.reload();
    await page.getByRole('button', { name: 'Gửi cho giảng viên' }).click();
    const holds = page.locator('[data-part=holds]');
    const link = page.getByLabel('Liên kết kết quả');
    const read = async () => decodeResult((await link.inputValue()).replace(/.*#r=/, ''), codedCourse);
    await expect.poll(() => holds.innerText()).toMatch(/tên Nguyễn Thị Hân Hạnh A, .*của 15 câu.*Không có: giờ làm/);
    expect(await read()).toMatchObject({ name: 'Nguyễn Thị Hân Hạnh A', answers: { length: 15 } });
    const image = page.locator('[data-part=code] img');
    await image.waitFor();
    expect(await readQr(await image.screenshot())).toBe(await link.inputValue());
    await page.getByLabel('Không ghi tên').check();
    await expect.poll(() => holds.innerText()).not.toContain('Nguyễn');
    expect(await read()).toMatchObject({ name: '', answers: { length: 15 } });
    await page.getByLabel('Chỉ gửi điểm').check();
    await expect.poll(() => holds.innerText()).not.toContain('câu trả lời');
    expect(await read()).toMatchObject({ name: '', final: { max: 15 }, without: 'answers' });
    expect(problems).toEqual([]);
    await close();
  });

  it('says so where the part that makes the link cannot be loaded, and makes none', async () => {
    const { page, close } = await open('ho-so/');
    await page.route('**/numbers.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Gửi cho giảng viên' }).click();
    await expect.poll(() => page.locator('[data-part=holds]').innerText()).toContain('chưa tải được');
    expect(await page.getByLabel('Liên kết kết quả').inputValue()).toBe('');
    await close();
  });
});

describe('data on this device', () => {
  it('is merged from a file once that is confirmed, saved to a file, and deleted', async () => {
    const { page, problems, close } = await open('du-lieu/');
    const input = page.locator('device-data:defined input[type=file]');
    await input.setInputFiles(file(recordFile(record)));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    expect(await stored(page)).toBeNull();
    await input.setInputFiles(file(recordFile(record)));
    await dialog.getByRole('button', { name: 'Gộp' }).click();
    await expect.poll(() => status(page).innerText()).toContain('Đã gộp');
    expect(await stored(page)).toBe(seal(record));
    expect(await page.locator('[data-list]').innerText()).toContain('Số bài đã mở: 1');

    await page.getByRole('button', { name: 'Lưu tệp' }).click();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Lưu tệp' }).click();
    const saved: unknown = JSON.parse((await downloaded(await download)).toString());
    expect(saved).toMatchObject({ course: 'sale-marketing', record });

    await page.getByRole('button', { name: 'Xóa hết' }).click();
    await dialog.getByRole('button', { name: 'Xóa hết' }).click();
    await expect.poll(() => status(page).innerText()).toContain('Đã xóa');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  itNightly('is counted in English so that one reads as well as many', async () => {
    const { page, close } = await open('en/my-data/');
    await page.locator('device-data:defined input[type=file]').setInputFiles(file(recordFile(record)));
    expect(await page.getByRole('dialog').innerText()).toContain('lessons opened: 1; answers: 1; quiz attempts: 0');
    await close();
  });

  const kept = {
    'sale-marketing:theme': 'dark',
    'sale-marketing:language-chosen': 'vi',
    'sale-marketing:recent-searches': '["sale","lead"]',
    'sale-marketing:trainer-view': '1',
    // Of another site of this host.
    theme: 'neon',
    'recent-searches': '["shoes"]',
    'sale-marketing:progress': '{',
    'sale-marketing:results': '["1.a.b","1.c.d"]',
    'another-site': 'x',
  };

  it.each([
    [
      'du-lieu/',
      [
        'của học viên trong danh sách của bạn: 2',
        'giảng viên đang bật',
        'Giao diện',
        'Ngôn ngữ',
        'gần đây: 2',
        'để riêng',
      ],
      'Xóa hết',
      'có 2 kết quả của học viên',
    ],
    [
      'en/my-data/',
      ['results in your list: 2', 'Trainer’s view is on', 'appearance', 'language', 'searches: 2', 'kept apart'],
      'Delete everything',
      'Learners’ results in your list: 2',
    ],
  ])(
    'at %s is all named, and all gone once it is deleted, but for what is not ours',
    async (path, named, go, asked) => {
      const { page, problems, close } = await open(path);
      await page.evaluate((items) => {
        for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
        sessionStorage.setItem('sale-marketing:marked-words', '{"path":"/","words":["lead"],"lastIsCut":false}');
      }, kept);
      await page.reload();
      const list = page.locator('[data-list]');
      for (const each of named) await expect.poll(() => list.innerText()).toContain(each);
      await page.getByRole('button', { name: go }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.innerText()).toContain(asked);
      await dialog.getByRole('button', { name: go }).click();
      await expect.poll(() => status(page).innerText()).not.toBe('');
      expect(await list.locator('li').count()).toBe(1);
      expect(
        await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].toSorted()),
      ).toEqual(['another-site', 'recent-searches', 'theme']);
      expect(problems).toEqual([]);
      await close();
    },
  );

  const foreign: [string, string, string][] = [
    ['a newer version', recordFile({ ...record, version: 4 }), 'bản mới hơn'],
    ['another course', JSON.stringify({ course: 'cooking', record }), 'khóa học khác'],
    ['HTML', '<!doctype html><p>x', 'không phải tệp tiến độ'],
    ['50 MB', ' '.repeat(50_000_000), 'quá lớn'],
  ];
  it.each(sample(foreign, (_, at) => at % 2 === 0))('is not changed by a file of %s', async (_name, text, told) => {
    const { page, close } = await open('du-lieu/');
    const path = join(mkdtempSync(join(tmpdir(), 'record-')), 'x.json');
    writeFileSync(path, text);
    await page.locator('device-data:defined input[type=file]').setInputFiles(path);
    await expect.poll(() => status(page).innerText()).toContain(told);
    expect(await status(page).innerText()).toContain('Không có gì thay đổi');
    expect(await stored(page)).toBeNull();
    expect(await page.getByRole('dialog').count()).toBe(0);
    rmSync(dirname(path), { recursive: true });
    await close();
  });
});
