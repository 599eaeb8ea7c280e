import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moduleIndex } from '../helpers/module-index.ts';
import { root } from '../helpers/project.ts';

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('documents name what is there', () => {
  const decisions = globSync('docs/decisions/*.md', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  const documents = ['docs/architecture.md', 'docs/where.md', 'docs/walks.md', 'CONTRIBUTING.md', 'README.md'];

  it.each([...documents, ...decisions])('%s', (document) => {
    // Made paths (`<id>`, `*`) name no file.
    const paths = [...textOf(document).matchAll(/`((?:src|tests|content|docs)\/[^`\s]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => !/[<>*…]/.test(path));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('docs/modules.md says what the source says (`npm run modules` writes it)', () => {
    const isFresh = textOf('docs/modules.md') === moduleIndex();
    expect(isFresh, 'docs/modules.md is not what the source says: run `npm run modules`').toBe(true);
  });

  it('docs/where.md leads into every folder of the source', () => {
    const folders = new Set(globSync('src/**/*.{ts,js,astro,css,yaml}', { cwd: root }).map(dirname));
    expect(folders.size).toBeGreaterThan(50);
    const text = textOf('docs/where.md');
    const all = [...folders].map((folder) => folder.replaceAll('\\', '/'));
    expect(all.filter((folder) => !text.includes(`\`${folder}/`))).toEqual([]);
  });
});

/** The walks of docs/walks.md with the most hops that each may have. */
const walks = [
  ['An answer comes to the review', 20],
  ['A key comes to the list of results', 18],
  ['MDX comes to a page at `file://`', 14],
] as const;

describe('a walk through the code', () => {
  it.each(walks)('%s: in at most %d hops', (title, most) => {
    const [, section = ''] = textOf('docs/walks.md').split(`## ${title}\n`);
    const hops = [...(section.split('\n## ')[0] ?? '').matchAll(/^(\d+)\. `([^`]+)` `([^`]+)`/gm)];
    expect(hops.map(([, number]) => Number(number))).toEqual(hops.map((_, at) => at + 1));
    expect(hops.length).toBeGreaterThan(10);
    expect(hops.length).toBeLessThanOrEqual(most);
    const missing = hops.filter(([, , file = '', name = '']) => !new RegExp(`\\b${name}\\b`).test(textOf(file)));
    expect(missing.map(([hop]) => hop)).toEqual([]);
  });
});
