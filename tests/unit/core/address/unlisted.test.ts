import { expect, it } from 'vitest';
import { isFindable, isListed } from '../../../../src/core/address/unlisted.ts';

it.each([
  ['lesson:joint-tasks', true],
  ['home:', true],
  ['page:search', false],
  [undefined, false],
])('%s is listed: %s', (key, listed) => {
  expect(isListed(key)).toBe(listed);
});

it.each([
  ['page:search', true],
  ['page:final-questions', false],
])('%s is found by its name: %s', (key, findable) => {
  expect(isFindable(key)).toBe(findable);
});
