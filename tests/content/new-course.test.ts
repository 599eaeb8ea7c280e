import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import { newCourse, NewCourseError, type MadeCourse } from '../../src/build/new-course/new-course.ts';
import { root } from '../helpers/project.ts';
import { isNightly } from '../helpers/runs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-course-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes a course from an article; without one, from nothing. */
function make(text?: string | Uint8Array, name = 'khoa-hoc'): MadeCourse {
  const article = text === undefined ? undefined : join(folder, 'bai-viet.md');
  if (article !== undefined && text !== undefined) writeFileSync(article, text);
  return newCourse({ root, target: join(folder, name), article });
}

/** The sentence that an author is told. */
function refusal(...of: Parameters<typeof make>): string {
  try {
    make(...of);
  } catch (error) {
    if (error instanceof NewCourseError) return error.message;
    throw error;
  }
  throw new Error('A course was made');
}

const course = (): unknown => parse(readFileSync(join(folder, 'khoa-hoc/course.yaml'), 'utf8'));

describe('a new course', () => {
  it('from nothing has three lessons without a fault, and says what to write next, where', () => {
    const made = make();
    expect(made).toMatchObject({ id: 'khoa-hoc', language: 'vi', lessons: 3, words: 0 });
    expect(made.next).toHaveLength(5);
    for (const each of made.next) {
      const [, file = '', line = '', words = ''] = /^(.*):(\d+) {2}(.*)$/.exec(each) ?? [];
      expect(readFileSync(file, 'utf8').split('\n')[Number(line) - 1]).toContain(words);
    }
    expect(readdirSync(folder)).toEqual(['khoa-hoc']);
  });

  it('from an English article is in English', () => {
    const text = '# Tea\n\n## Water\n\nBoil it {fresh}.\n\n## Leaves\n\nTwo grams < three.\n';
    expect(make(text)).toMatchObject({ language: 'en', lessons: 2 });
    expect(course()).toMatchObject({ languages: ['en'], title: { en: 'Tea' } });
  });

  it('from an article with what a dictionary does not know notes the words', () => {
    const made = make(
      '# Máy chủ\n\n## Kubernetes\n\nDùng Kubernetes, hoà giải và "Ansible".\n\n## Hai\n\nChữ tiếng Việt ở đây.\n',
    );
    expect(made.words).toBe(3);
    const noted = readFileSync(join(folder, 'khoa-hoc/spelling/vi.txt'), 'utf8');
    expect(noted.split('\n').filter((line) => /^\p{L}/u.test(line))).toEqual(['Ansible', 'hoà', 'Kubernetes']);
  });

  it('of a folder with marks and spaces has a plain id', () => {
    expect(make(undefined, 'An toàn  lao động')).toMatchObject({ id: 'an-toan-lao-dong' });
  });
});

/** The faults of the course that was made, once one of its files is changed. */
function faultsAfter(name: string, change: (text: string) => string): string[] {
  const path = join(folder, 'khoa-hoc', name);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  vi.stubEnv('SITE_CONTENT', join(folder, 'khoa-hoc'));
  return checkContent(root).map(
    ({ file, line, expected, found, fix }) => `${file}:${line} ${expected} ${found} ${fix}`,
  );
}

describe('a course of an unusual size', () => {
  it('has one lesson', () => {
    expect(make('# Trà\n\n## Pha trà\n\nĐun nước cho sôi.\n')).toMatchObject({ lessons: 1 });
  });

  it('has no final quiz, which is no fault', () => {
    make();
    expect(existsSync(join(folder, 'khoa-hoc/final-quiz.yaml'))).toBe(false);
    expect(course()).not.toHaveProperty('finalQuiz');
  });

  it.runIf(isNightly)('has 1,000 lessons', () => {
    expect(make('## Bài\n\nChữ.\n\n'.repeat(1000))).toMatchObject({ lessons: 1000 });
  });

  it.each([
    ['without a part', (text: string) => text.replace(/^modules:\n(?: .*\n)+/m, 'modules: []\n')],
    ['without a lesson', (text: string) => text.replace(/^ {4}lessons:\n(?: {6}.*\n)+/m, '    lessons: []\n')],
  ])('%s is told in course.yaml, in one sentence', (_name, change) => {
    make();
    const faults = faultsAfter('course.yaml', change);
    expect(faults).toEqual([
      expect.stringMatching(/khoa-hoc\/course\.yaml:\d+ .*(?:lessons|modules): ít nhất 1 0 mục/),
    ]);
  });

  it.each(['Khóa học', 'khoa hoc', 'Khoa-Hoc', '2026'])('with the id “%s” is told in course.yaml', (id) => {
    make();
    const faults = faultsAfter('course.yaml', (text) => text.replace(/^id: .*/m, `id: "${id}"`));
    expect(faults).toEqual([expect.stringMatching(/khoa-hoc\/course\.yaml:2 /)]);
  });
});

describe('a course that cannot be made', () => {
  it.each<[name: string, text: string | Uint8Array, words: RegExp]>([
    ['an empty article', '', /không có chữ nào/],
    ['an article of signs alone', '---\n\n***\n', /không có chữ nào/],
    [
      'HTML as Word saves it',
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><p class=MsoNormal>A',
      /HTML.*Word/,
    ],
    ['an article of 2 MB', 'Chữ nghĩa. '.repeat(170_000), /quá 1.5 MB/],
    ['a file of Word', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /không phải tệp chữ/],
    ['letters of another encoding', Uint8Array.of(0x54, 0xe9, 0x74), /UTF-8/],
    ['an article of 1,001 sections', '## Bài\n\nChữ.\n\n'.repeat(1001), /1001 bài, quá 1000/],
  ])('%s: a sentence, and nothing written', (_name, text, words) => {
    expect(refusal(text)).toMatch(words);
    expect(readdirSync(folder)).toEqual(['bai-viet.md']);
  });

  it('an article that is not there', () => {
    const article = join(folder, 'khong-co.md');
    expect(() => newCourse({ root, target: join(folder, 'x'), article })).toThrow(/Không thấy tệp/);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('a folder that exists is left as it is', () => {
    mkdirSync(join(folder, 'khoa-hoc'));
    writeFileSync(join(folder, 'khoa-hoc/a.txt'), 'a');
    expect(refusal()).toMatch(/đã có/);
    expect(readdirSync(join(folder, 'khoa-hoc'))).toEqual(['a.txt']);
  });

  it.each([
    ['of the course that comes with the project', 'sale-marketing', undefined],
    ['of a course beside it', 'An toàn', 'an-toan'],
  ])('an id that is that %s', (_name, name, before) => {
    if (before !== undefined) make(undefined, before);
    expect(refusal(undefined, name)).toMatch(/Mã “[a-z-]+” đã là mã của khóa học trong .+/);
    expect(readdirSync(folder)).toEqual(before === undefined ? [] : [before]);
  });

  it('a name without a letter', () => {
    expect(refusal(undefined, '2026')).toMatch(/không có chữ cái/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a language without a frame', () => {
    expect(() => newCourse({ root, target: join(folder, 'x'), language: 'fr' })).toThrow(/vi (và|and) en/);
  });
});
