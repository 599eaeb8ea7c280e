import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { build } from '../helpers/build.ts';
import { tempProject } from '../helpers/temp-project.ts';

const project = tempProject();
afterEach(() => project.remove());

describe('a build of faulty content', () => {
  it('tells every fault without a stack trace, exits non-zero, and leaves the last good site as it was', async () => {
    const dist = join(project.root, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'index.html'), 'the last good site');
    const quiz = join(project.root, 'content/lessons/tasks/joint-tasks/quiz.yaml');
    writeFileSync(
      quiz,
      readFileSync(quiz, 'utf8')
        .replace('type: categorise', 'type: essay')
        .replace(/correctChoices: \[[a-z-]+\]/, 'correctChoices: []'),
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
});
