import { expect, it } from 'vitest';
import { circles } from '../../../src/core/circles.ts';

it('what both circles share stands between them', () => {
  expect(circles).toEqual(['sale', 'joint', 'marketing']);
});
