import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../helpers/build.ts';
import { isNightly } from '../helpers/runs.ts';
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

/** The check begins when the build has already met the fault by itself. */
const slowly = (): void =>
  change(
    'src/build/content-check/worker.ts',
    (text) => `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6000);\n${text}`,
  );

const slips = [
  ['a wrong type', quiz, 'type: categorise', 'type: essay'],
  ['broken YAML', 'content/course.yaml', 'languages: [vi, en]', 'languages: [vi, en'],
  ['broken MDX', 'content/lessons/tasks/joint-tasks/vi.mdx', '</Story>', '</Stor>'],
] as const;

async function expectFaults(told: readonly string[]): Promise<void> {
  const dist = join(project.root, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'the last good site');
  const { code, output } = await build(project.root);
  expect(code).toBe(1);
  for (const each of told) expect(output).toContain(each);
  expect(output).not.toMatch(/^\s+at |error/im);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(existsSync(`${dist}.next`)).toBe(false);
}

describe('a build of faulty content', { timeout: 300_000 }, () => {
  it('tells every fault and nothing else, though the check be slower than what meets one, and leaves the last good site', async () => {
    slowly();
    const [, , [, file, right, wrong]] = slips;
    change(quiz, (text) =>
      text.replace('type: categorise', 'type: essay').replace(/correctChoices: \[[a-z-]+\]/, 'correctChoices: []'),
    );
    change(file, (text) => text.replace(right, wrong));
    await expectFaults(['joint-tasks/quiz.yaml:', `${file}:`, 'Nội dung có 3 lỗi']);
  });

  describe.runIf(isNightly)('of one fault', () => {
    it('stops at once where the check is the first to meet it', async () => {
      change(quiz, (text) => text.replace('type: categorise', 'type: essay'));
      await expectFaults(['joint-tasks/quiz.yaml:']);
    });

    it.each(slips)('says nothing else, though the check be slower: %s', async (_, file, right, wrong) => {
      slowly();
      change(file, (text) => text.replace(right, wrong));
      await expectFaults([`${file}:`]);
    });
  });
});
