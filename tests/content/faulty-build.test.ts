import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../helpers/build.ts';
import { sample } from '../helpers/runs.ts';
import { tempProject, type TempProject } from '../helpers/temp-project.ts';

let project: TempProject;
beforeEach(() => {
  project = tempProject();
});
afterEach(() => project.remove());

/** Changes a file of the project. */
function change(name: string, to: (text: string) => string): void {
  const path = join(project.root, name);
  writeFileSync(path, to(readFileSync(path, 'utf8')));
}

const quiz = 'content/lessons/tasks/joint-tasks/quiz.yaml';

describe('a build of faulty content', () => {
  it('tells every fault without a stack trace, exits non-zero, and leaves the last good site as it was', async () => {
    const dist = join(project.root, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'index.html'), 'the last good site');
    change(quiz, (text) =>
      text.replace('type: categorise', 'type: essay').replace(/correctChoices: \[[a-z-]+\]/, 'correctChoices: []'),
    );
    const { code, output } = await build(project.root);
    expect(code).toBe(1);
    expect(output).toContain('joint-tasks/quiz.yaml:');
    expect(output).toContain('Nội dung có 2 lỗi');
    expect(output).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good site');
    expect(readdirSync(dist)).toEqual(['index.html']);
    expect(existsSync(`${dist}.next`)).toBe(false);
  });

  const slips = [
    ['a wrong type', quiz, 'type: categorise', 'type: essay'],
    ['broken YAML', 'content/course.yaml', 'languages: [vi, en]', 'languages: [vi, en'],
    ['broken MDX', 'content/lessons/tasks/joint-tasks/vi.mdx', '</Story>', '</Stor>'],
  ] as const;
  it.each(sample(slips, (_, at) => at === 2))(
    'says nothing else, though the check be slower than what meets the fault: %s',
    async (_, file, right, wrong) => {
      change(
        'src/build/content-check/worker.ts',
        (text) => `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6000);\n${text}`,
      );
      change(file, (text) => text.replace(right, wrong));
      const { code, output } = await build(project.root);
      expect(code).toBe(1);
      expect(output).toContain(`${file}:`);
      expect(output).not.toMatch(/^\s+at |error/im);
      expect(existsSync(`${join(project.root, 'dist')}.next`)).toBe(false);
    },
  );
});
