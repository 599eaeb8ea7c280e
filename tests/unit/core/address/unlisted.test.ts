import { expect, it } from 'vitest';
import { isListed } from '../../../../src/core/address/unlisted.ts';

it.each([
  ['lesson:joint-tasks', true],
  ['home:', true],
  ['page:search', false],
  [undefined, false],
])('%s is listed: %s', (key, listed) => {
  expect(isListed(key)).toBe(listed);
});
