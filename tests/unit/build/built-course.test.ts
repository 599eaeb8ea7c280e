import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtCourse, otherSite } from '../../../src/build/built-course.ts';
import { messagesIn } from '../../../src/build/messages/messages.ts';
import { codedFile } from '../../../src/quiz/coded-content.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What every built site has. */
const build = (id: string): void =>
  writeFileSync(join(folder, 'numbers.json'), JSON.stringify(codedFile(id, { entries: [] }, [])));

const names = { built: 'dist', content: '../ca-truc' };
const compared = (id: string, given?: string, language = 'vi'): string | undefined =>
  otherSite({ folder, id, names, given }, messagesIn(language));

describe('a built site', () => {
  it('tells the course that it is of, by its codes for result links', () => {
    build('ca-truc');
    expect(builtCourse(folder)).toBe('ca-truc');
  });

  it('that there is not is of no course', () => expect(builtCourse(folder)).toBeUndefined());
});

describe('addresses are read of the built site', () => {
  it('of the content folder in use', () => {
    build('ca-truc');
    expect(compared('ca-truc', '../ca-truc')).toBeUndefined();
  });

  it('not of another course: the author is told both, SITE_CONTENT and what to do', () => {
    build('an-toan');
    const told = compared('ca-truc', '../ca-truc') ?? '';
    for (const part of ['“an-toan”', '“ca-truc”', 'dist', '(SITE_CONTENT=../ca-truc)', 'npm run build'])
      expect(told).toContain(part);
    expect(compared('ca-truc')).toContain('(SITE_CONTENT không được đặt)');
    expect(compared('ca-truc', undefined, 'en')).toContain('(SITE_CONTENT is not set)');
  });

  it('not where nothing was built', () => {
    expect(compared('ca-truc')).toMatch(/dist chưa có bản dựng.*npm run build/s);
  });
});
