import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesIn } from '../../../src/build/messages/messages.ts';
import { newCourse } from '../../../src/build/new-course/new-course.ts';
import { noticeOf, unwrittenLines, unwrittenNotice } from '../../../src/build/unwritten.ts';
import { root } from '../../helpers/project.ts';

describe('unwrittenLines', () => {
  const texts = ['To be written: choice {number}', 'To be written: the point.'];

  it('finds each line with a text that a command put there, whatever stands in its places', () => {
    const files = new Map([
      ['a/quiz.yaml', 'choices:\n  - text: "To be written: choice 2"\n  - text: An answer\n'],
      ['a/en.mdx', '---\npoint: To be written: the point.\n---\n'],
    ]);
    expect(unwrittenLines(files, texts)).toEqual([
      { file: 'a/quiz.yaml', line: 2 },
      { file: 'a/en.mdx', line: 2 },
    ]);
  });

  it('takes no other sentence for one', () => {
    expect(unwrittenLines(new Map([['a', 'A report that is to be written: two choices.']]), texts)).toEqual([]);
  });
});

describe('unwrittenNotice', () => {
  const lines = [1, 2, 3, 4].map((line) => ({ file: 'a.yaml', line }));

  it('says how many there are and names the first three, in the language of the author', () => {
    expect(unwrittenNotice(lines, '../x/', messagesIn('en'))).toMatch(
      /: 4\. \.\.\/x\/a\.yaml:1, \.\.\/x\/a\.yaml:2, \.\.\/x\/a\.yaml:3, …$/,
    );
    expect(unwrittenNotice(lines.slice(0, 1), '', messagesIn('vi'))).toMatch(/^Còn 1 dòng.* a\.yaml:1\.$/);
  });

  it('says that there are none', () => {
    expect(unwrittenNotice([], '', messagesIn('en'))).toBe(messagesIn('en').words['unwritten.none']);
  });
});

describe('noticeOf', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unwritten-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds nothing in the finished course', () => {
    expect(noticeOf(root)).toBe(messagesIn('vi').words['unwritten.none']);
  });

  it('begins a new course with its first lesson', () => {
    const target = join(folder, 'ca-truc');
    const { next } = newCourse({ root, target });
    vi.stubEnv('SITE_CONTENT', target);
    const [first = ''] = /lessons\/[^/]+\/[^/]+\//.exec(next[0] ?? '') ?? [];
    expect(first).not.toBe('');
    expect(noticeOf(root)).toMatch(new RegExp(`^Còn [1-9]\\d+ dòng[^:]*${first}`));
  });
});
