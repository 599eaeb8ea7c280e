import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import { newCourse } from '../../src/build/new-course/new-course.ts';
import { addQuestion } from '../../src/build/new-course/question.ts';
import { root } from '../helpers/project.ts';

let folder: string;
/** Absolute path of the course that the command works on. */
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'question-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function work(on: string): void {
  content = on;
  vi.stubEnv('SITE_CONTENT', on);
}

/** A small course, the file of its first quiz and the id of that lesson. */
function small(): { quiz: string; lesson: string } {
  work(join(folder, 'khoa-hoc'));
  newCourse({ root, target: content });
  const [quiz = ''] = globSync('lessons/*/*/quiz.yaml', { cwd: content }).toSorted();
  return { quiz, lesson: basename(dirname(quiz)) };
}

const read = (name: string): string => readFileSync(join(content, name), 'utf8');
const added = (before: string, after: string): string[] => {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
};

describe('npm run question', () => {
  it('adds a frame that is no fault, at the line that it tells, with its addresses and its number', () => {
    work(join(folder, 'content'));
    cpSync(join(root, 'content'), content, { recursive: true });
    const quiz = 'lessons/tasks/joint-tasks/quiz.yaml';
    const before = ['addresses.txt', 'numbers.txt', quiz].map(read);
    const { id, file, line, addresses } = addQuestion(root, 'joint-tasks');
    expect(checkContent(root)).toEqual([]);
    expect(read(quiz).split('\n')[line - 1]).toBe(`  - id: ${id}`);
    expect(join(process.cwd(), file)).toBe(join(content, quiz));
    expect(read(quiz)).toContain('Chưa viết: câu dẫn của câu hỏi?');
    expect(read(quiz)).toContain('To be written: the stem of the question?');
    expect(read(quiz).startsWith(before[2]?.trimEnd() ?? '-')).toBe(true);
    expect(addresses).toEqual([`/nhiem-vu/chung/#q-${id}`, `/en/tasks/joint/#q-${id}`]);
    expect(added(before[0] ?? '', read('addresses.txt')).toSorted()).toEqual(addresses.toSorted());
    expect(added(before[1] ?? '', read('numbers.txt'))).toEqual([expect.stringContaining(id)]);
  });

  it('gives the next one another id, in a course that has just been made too', () => {
    const { lesson, quiz } = small();
    const added = [addQuestion(root, lesson), addQuestion(root, lesson)];
    expect(new Set(added.map(({ id }) => id)).size).toBe(2);
    for (const { id, line } of added) expect(read(quiz).split('\n')[line - 1]).toBe(`  - id: ${id}`);
    expect(checkContent(root)).toEqual([]);
  });

  it('asks about the first objective without a question: each may be written before its question', () => {
    const { lesson, quiz } = small();
    const [, frame = ''] = /^objectives:\n((?: .*\n)+)/m.exec(read(quiz)) ?? [];
    const ids = [`${lesson}-second`, `${lesson}-third`];
    const more = ids.map((id) => frame.replace(/id: .*/, `id: ${id}`)).join('');
    writeFileSync(join(content, quiz), read(quiz).replace(frame, frame + more));
    expect(checkContent(root).map(({ rule }) => rule)).toEqual(['untested-objective', 'untested-objective']);
    for (const id of ids) {
      const { line } = addQuestion(root, lesson);
      const added = read(quiz)
        .split('\n')
        .slice(line - 1);
      expect(added).toContainEqual(expect.stringMatching(new RegExp(`objective: ${id}$`)));
    }
    expect(checkContent(root)).toEqual([]);
  });

  it('for a lesson that there is not says which there are, and writes nothing', () => {
    const { lesson, quiz } = small();
    const before = read(quiz);
    expect(() => addQuestion(root, 'khong-co')).toThrow(new RegExp(`không có bài “khong-co”.*${lesson}`));
    expect(read(quiz)).toBe(before);
  });

  it('in content with a fault tells the fault, and writes nothing', () => {
    const { lesson, quiz } = small();
    writeFileSync(join(content, quiz), read(quiz).replace('type: ', 'type:'));
    const before = [quiz, 'numbers.txt', 'addresses.txt'].map(read);
    expect(() => addQuestion(root, lesson)).toThrow(/quiz\.yaml:\d+/);
    expect([quiz, 'numbers.txt', 'addresses.txt'].map(read)).toEqual(before);
  });
});
