import { describe, expect, it } from 'vitest';
import { slipCost } from '../../../../src/core/search/slip.ts';

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
  ['ohng', 'hong'],
  ['leadr', 'lead'],
])('%s is one slip from %s', (typed, meant) => expect(slipCost(typed, meant)).toBeGreaterThan(0));

it.each([
  ['mau', 'mau3n'],
  ['thuan', 'thoai'],
  ['ab', 'ba3'],
  ['chien', 'lien'],
  ['thuong', 'thaing'],
  ['thuong', 'thoing'],
  ['thuong', 'thiung'],
  ['thuong', 'thng'],
  ['thng', 'thuong'],
  ['hong', 'haang'],
  ['haang', 'hong'],
  ['chien', 'trinh'],
  ['ch', 'tr'],
  ['habc', 'hba'],
])('%s is more than one slip from %s', (typed, meant) => {
  expect(slipCost(typed, meant)).toBeUndefined();
});

it('takes an extra first letter for what it is: no key was pressed before it', () => {
  expect(slipCost('qhong', 'hong')).toBe(slipCost('mhong', 'hong'));
});

it('costs nothing where nothing differs', () => expect(slipCost('hong', 'hong')).toBe(0));

describe('the likelier slip costs less', () => {
  it.each([
    // Extra letters: twice the same key, then the key beside it, then a strange one.
    ['hieuu', 'hieu', 'hieui', 'hieu'],
    ['hieui', 'hieu', 'hieux', 'hieu'],
    ['hasng', 'hang', 'halng', 'hang'],
    // A missing letter that doubles the one before.
    ['comunity', 'community', 'comunity', 'comqunity'],
    ['hog', 'hoog', 'hog', 'hohg'],
    // A wrong letter: alike in speech, then beside it on the keyboard, then strange.
    ['xale', 'sale', 'dale', 'sale'],
    ['hosng', 'hodng', 'hopng', 'hodng'],
    ['tuam', 'tuan', 'tuax', 'tuan'],
    // Neighbours in a row and on the rows above and below, but not two rows away or at the same column from afar.
    ['kqy', 'kwy', 'kqy', 'key'],
    ['kay', 'kqy', 'kay', 'kpy'],
    ['kzy', 'ksy', 'kzy', 'kfy'],
    ['kgy', 'kby', 'kty', 'kby'],
    ['kgy', 'khy', 'kgy', 'kjy'],
    // With digits there is no row.
    ['kqy', 'kwy', 'k1y', 'kqy'],
    ['kqy', 'kwy', 'kqy', 'k1y'],
    ['kqy', 'kwy', 'k1y', 'k2y'],
    // Onsets that sound alike, whatever their letters.
    ['chinh', 'trinh', 'cinh', 'tinh'],
    // The first letter is mostly right.
    ['tuam', 'tuan', 'muan', 'tuan'],
    ['huong', 'huonh', 'ohng', 'hong'],
    ['hogn', 'hong', 'ohng', 'hong'],
    ['nong', 'nogn', 'ong', 'nong'],
    ['hong', 'hongx', 'ong', 'xong'],
    ['hongx', 'hong', 'xhong', 'hong'],
  ])('%s for %s, less than %s for %s', (typed, meant, strange, other) =>
    expect(slipCost(typed, meant)).toBeLessThan(slipCost(strange, other) ?? Infinity),
  );

  it.each(['sx', 'ln', 'ct', 'iy', 'vd', 'kc'])('%s are alike in speech: less than strange keys, both ways', (pair) => {
    const [one = '', other = ''] = pair;
    const strange = slipCost('hap', 'haq') ?? 0;
    expect(slipCost(`ha${one}`, `ha${other}`)).toBeLessThan(Math.min(strange, 0.9));
    expect(slipCost(`ha${other}`, `ha${one}`)).toBeLessThan(Math.min(strange, 0.9));
  });

  it.each([
    ['ch', 'tr'],
    ['d', 'gi'],
    ['r', 'gi'],
    ['d', 'r'],
    ['ng', 'ngh'],
    ['g', 'gh'],
  ])('%s for %s is one slip both ways, though it is at the start', (one, other) => {
    expect(slipCost(`${one}em`, `${other}em`)).toBe(0.9);
    expect(slipCost(`${other}em`, `${one}em`)).toBe(0.9);
    expect(slipCost(`${one}em`, `${other}am`) ?? Infinity).toBeGreaterThan(0.9);
  });
});
