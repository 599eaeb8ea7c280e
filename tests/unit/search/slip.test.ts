import { expect, it } from 'vitest';
import { slipCost } from '../../../src/search/slip.ts';

it.each([
  ['maketing', 'marketing'],
  ['marketting', 'marketing'],
  ['hogn', 'hong'],
  ['thuam', 'thuan'],
  ['khut', 'khuc'],
  ['dinhg', 'dinh'],
  ['hieuu', 'hieu'],
  ['chinh', 'trinh'],
  ['ong', 'nong'],
])('%s is one slip from %s', (typed, meant) => expect(slipCost(typed, meant)).toBeGreaterThan(0));

it.each([
  ['mau', 'mau3n'],
  ['thuan', 'thoai'],
  ['ab', 'ba3'],
  ['chien', 'lien'],
])('%s is more than one slip from %s', (typed, meant) => {
  expect(slipCost(typed, meant)).toBeUndefined();
});

it('takes a doubled letter for likelier than a strange one, and the first letter for right', () => {
  expect(slipCost('hieuu', 'hieu')).toBeLessThan(slipCost('hieux', 'hieu') ?? 0);
  expect(slipCost('muan', 'tuan')).toBeGreaterThan(slipCost('tuam', 'tuan') ?? Infinity);
});
