import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Container, type Document } from 'postcss';
import { expect, it } from 'vitest';
import { root } from '../../helpers/project.ts';

/** Whether a rule holds on the screen alone. */
function isOfScreen(node: Container | Document | undefined): boolean {
  if (!node) return false;
  const isMedia = node.type === 'atrule' && 'params' in node && /^screen\b/.test(String(node.params));
  return isMedia || isOfScreen(node.parent);
}

it('what is laid out late is so on the screen alone: WebKit prints it empty', () => {
  const late: string[] = [];
  let count = 0;
  for (const file of globSync('src/**/*.css', { cwd: root }))
    postcss.parse(readFileSync(join(root, file), 'utf8')).walkDecls('content-visibility', ({ value, parent }) => {
      if (value !== 'auto') return;
      count += 1;
      if (!isOfScreen(parent)) late.push(file);
    });
  expect(count).toBeGreaterThan(1);
  expect(late).toEqual([]);
});
