import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { chunksByEntry, type ModuleGraph } from '../../../../src/build/vite/chunks.ts';

const folder = mkdtempSync(join(tmpdir(), 'chunks-'));
mkdirSync(join(folder, 'quiz'));
for (const file of ['page.ts', 'quiz/question.ts']) writeFileSync(join(folder, file), '');
afterAll(() => rmSync(folder, { recursive: true }));
const source = pathToFileURL(`${folder}/`);
const path = (file: string): string => fileURLToPath(new URL(file, source));

const imports: Readonly<Record<string, readonly string[]>> = {
  'page.ts': ['words.ts'],
  'quiz/question.ts': ['words.ts', 'grade.ts'],
  'words.ts': ['fill.ts'],
  'fill.ts': ['words.ts'],
  'grade.ts': [],
  'other.ts': ['grade.ts'],
};
const graph: ModuleGraph = {
  getModuleInfo: (id) => {
    const found = Object.entries(imports).find(([file]) => path(file) === id);
    return found ? { importedIds: found[1].map(path) } : null;
  },
};
const chunkOf = (file: string): string | undefined => {
  const groups = chunksByEntry({ shared: ['page.ts'], quiz: ['quiz/question.ts'] }, source);
  return groups
    .toSorted((one, other) => other.priority - one.priority)
    .flatMap(({ name }) => name(path(file), graph) ?? [])[0];
};

describe('chunks by entry', () => {
  it('hold what their entries reach, each module once, in the first that reaches it', () => {
    expect(Object.keys(imports).map((file) => [file, chunkOf(file)])).toEqual([
      ['page.ts', 'shared'],
      ['quiz/question.ts', 'quiz'],
      ['words.ts', 'shared'],
      ['fill.ts', 'shared'],
      ['grade.ts', 'quiz'],
      ['other.ts', undefined],
    ]);
  });

  it('fail the build when an entry was renamed', () => {
    expect(() => chunksByEntry({ shared: ['pages.ts'] }, source)).toThrow(
      /chunk “shared”: expected its entry at .*pages\.ts/,
    );
  });

  it('fail the build when no script reaches an entry', () => {
    const [group] = chunksByEntry({ shared: ['page.ts'] }, source);
    expect(() => group?.name(path('words.ts'), { getModuleInfo: () => null })).toThrow(
      /chunk “shared”: expected a page’s script to reach .*page\.ts/,
    );
  });
});
