import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { schemaFiles, schemaLines } from '../../src/build/schema-files.ts';
import { root } from '../helpers/project.ts';

const content = join(root, 'content');
const read = (name: string): string => readFileSync(join(content, name), 'utf8');

it.each([...schemaFiles(readCourse(root).languages)])('schemas/%s is as npm run schemas writes it', (name, text) => {
  expect(read(`schemas/${name}`)).toBe(text);
});

it('every file of content names its schema in its first line', () => {
  const lines = [...schemaLines(content)];
  expect(lines.length).toBeGreaterThan(20);
  for (const [file, line] of lines) {
    expect(read(file).split('\n')[0], file).toBe(line);
    expect(existsSync(join(content, file, '..', line.replace(/^.*\$schema=/, '')))).toBe(true);
  }
});
