import { expect, it } from 'vitest';
import { elapsed } from '../../../../src/core/slides/elapsed.ts';

it.each([
  [-5, '0:00'],
  [999, '0:00'],
  [65_000, '1:05'],
  [3_599_999, '59:59'],
  [3_600_000, '1:00:00'],
  [45_296_000, '12:34:56'],
])('%i milliseconds are %s', (milliseconds, told) => {
  expect(elapsed(milliseconds)).toBe(told);
});
