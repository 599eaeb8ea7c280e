import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { root } from '../../helpers/project.ts';

// Chromium's autofill lays out each form of what is laid out late by itself, in one long task; a jump over it moves the
// page by the difference to the height that was guessed; WebKit prints it empty.
it('nothing is laid out late', () => {
  const late: string[] = [];
  for (const file of globSync('src/**/*.css', { cwd: root }))
    postcss.parse(readFileSync(join(root, file), 'utf8')).walkDecls('content-visibility', ({ value }) => {
      if (value === 'auto') late.push(file);
    });
  expect(late).toEqual([]);
});
