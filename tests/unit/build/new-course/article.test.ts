import { describe, expect, it } from 'vitest';
import { plain, readArticle } from '../../../../src/build/new-course/article.ts';

const words = (count: number): string => Array.from({ length: count }, (_, at) => `chữ${at}`).join(' ');
const titles = (text: string): (string | undefined)[][] =>
  readArticle(text).parts.map(({ title, lessons }) => [title, ...lessons.map((lesson) => lesson.title)]);

describe('an article', () => {
  it('with headings has a lesson for each of the shallowest level, under its title', () => {
    const text = '# Tên bài\n\nMở đầu.\n\n## Một\n\nA.\n\n### Nhỏ\n\nB.\n\n## Hai\n\nC.\n';
    expect(readArticle(text).title).toBe('Tên bài');
    expect(titles(text)).toEqual([[undefined, 'Một', 'Hai']]);
    const [first] = readArticle(text).parts[0]?.lessons ?? [];
    expect(first?.lines.join('\n')).toMatch(/^\s*Mở đầu\.[\s\S]*A\.[\s\S]*### Nhỏ[\s\S]*B\.\s*$/);
  });

  it('with underlined headings is read as well', () => {
    expect(titles('Tên\n===\n\nMột\n---\n\nA\n\nHai\n---\n\nB\n')).toEqual([[undefined, 'Một', 'Hai']]);
  });

  it('takes no heading from code', () => {
    expect(titles('## Một\n\n```sh\n# không phải đề mục\n```\n\n## Hai\n')).toEqual([[undefined, 'Một', 'Hai']]);
  });

  it('with long chapters has a part for each, a lesson for each section', () => {
    const chapter = (name: string): string =>
      `## ${name}\n\n### ${name} a\n\n${words(900)}\n\n### ${name} b\n\n${words(900)}\n`;
    expect(titles(`# Sách\n\n${chapter('I')}\n${chapter('II')}`)).toEqual([
      ['I', 'I a', 'I b'],
      ['II', 'II a', 'II b'],
    ]);
  });

  it('without headings is split between paragraphs into lessons of about 350 words', () => {
    const text = Array.from({ length: 20 }, (_, at) => `Đoạn ${at} mở đầu. ${words(97)}`).join('\n\n');
    const { title, parts } = readArticle(text);
    expect(title).toBeUndefined();
    const lessons = parts.flatMap((part) => part.lessons);
    expect(lessons.map((lesson) => lesson.title)).toEqual(expect.arrayContaining(['Đoạn 0 mở đầu']));
    expect(lessons).toHaveLength(6);
    expect(
      lessons
        .flatMap(({ lines }) => lines)
        .join('\n')
        .match(/mở đầu/g),
    ).toHaveLength(20);
  });

  it('of one sentence is one lesson', () => {
    expect(titles('Chỉ một câu.')).toEqual([[undefined, 'Chỉ một câu']]);
  });

  it('of many sections is divided into parts of at most eight lessons, none lost', () => {
    const text = Array.from({ length: 60 }, (_, at) => `## Bài ${at + 1}\n\nChữ.\n`).join('\n');
    const { parts } = readArticle(text);
    expect(parts.every(({ lessons }) => lessons.length <= 8)).toBe(true);
    expect(parts.flatMap(({ lessons }) => lessons.map(({ title }) => title))).toEqual(
      Array.from({ length: 60 }, (_, at) => `Bài ${at + 1}`),
    );
  });
});

it.each([
  ['**Đậm** và `mã`', 'Đậm và mã'],
  ['[Liên kết](https://x.vn) ở đây', 'Liên kết ở đây'],
  ['Đề mục [#ma]', 'Đề mục'],
  ['Đề mục ##', 'Đề mục'],
])('%s reads “%s”', (text, expected) => expect(plain(text)).toBe(expected));
