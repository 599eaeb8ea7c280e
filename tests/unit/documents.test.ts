import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../helpers/project.ts';

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('documents name what is there', () => {
  it.each(['docs/architecture.md', 'docs/where.md', 'docs/walks.md', 'CONTRIBUTING.md'])('%s', (document) => {
    // Made paths (`<id>`, `*`) name no file.
    const paths = [...textOf(document).matchAll(/`((?:src|tests|content|docs)\/[^`\s]+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => !/[<>*…]/.test(path));
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
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
