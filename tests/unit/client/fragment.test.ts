import { expect, it } from 'vitest';
import { fragmentId } from '../../../src/client/fragment.ts';

it.each([
  ['', ''],
  ['#part', 'part'],
  ['#%C4%91', 'đ'],
  ['#100%', '100%'],
  ['#%E0%A4%A', '%E0%A4%A'],
])('reads %s as “%s”', (hash, id) => expect(fragmentId(hash)).toBe(id));
