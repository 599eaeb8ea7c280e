import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withColours } from '../../../../src/build/css/course-colours.ts';
import { colourNames } from '../../../../src/schemas/course.ts';
import { root } from '../../../helpers/project.ts';

const tokens = ['tokens', 'more-tokens']
  .map((name) => readFileSync(join(root, `src/styles/${name}.css`), 'utf8'))
  .join('');

it.each(colourNames)('a course’s own --%s stands in the place of the usual one, light and dark', (name) => {
  const css = withColours(tokens, { [name]: ['#123456', '#abcdef'] });
  expect(css).toContain(`--${name}: var(--light, #123456) var(--dark, #abcdef);`);
  expect(css.split('#123456')).toHaveLength(2);
  expect(css.split('\n')).toHaveLength(tokens.split('\n').length);
});

it('a course without colours of its own has the usual ones', () => {
  expect(withColours(tokens)).toBe(tokens);
});
