import { describe, expect, it } from 'vitest';
import { foreignStem, isSameWord, stem } from '../../../../src/core/search/english.ts';

describe('stem', () => {
  it.each([
    ['leads', 'lead'],
    ['sales', 'sal'],
    ['sale', 'sal'],
    ['marketing', 'market'],
    ['closing', 'clos'],
    ['close', 'clos'],
    ['closed', 'clos'],
    ['companies', 'compani'],
    ['company', 'compani'],
    ['studied', 'studi'],
    ['study', 'studi'],
    ['classes', 'class'],
    ['planned', 'plan'],
    ['planning', 'plan'],
    ['selling', 'sell'],
    ['wooing', 'woo'],
    ['buying', 'bui'],
    ['buys', 'bui'],
    ['styling', 'styl'],
    ['speeding', 'speed'],
    ['upsizing', 'upsiz'],
    ['freeing', 'fre'],
    ['aged', 'aged'],
    ['used', 'used'],
    ['added', 'ad'],
  ])('of %s is %s', (word, expected) => expect(stem(word)).toBe(expected));

  it.each([
    'boss',
    'staff',
    'putt',
    'string',
    'class',
    'assess',
    'editor',
    'buyer',
    'ingredient',
    'shed',
    'being',
    'bus',
    'crm',
    'b2bs',
    '2leads',
    'leads2',
    'étudies',
  ])('of %s is the word', (word) => expect(stem(word)).toBe(word));
});

describe('isSameWord', () => {
  it.each([
    ['sale', 'sales', true],
    ['prices', 'pricing', true],
    ['sale', 'sale', false],
    ['lead', 'load', false],
    ['ban', 'bang', false],
    ['tinh', 'tinhs', false],
    ['thanhs', 'thanh', false],
  ])('%s and %s: %s', (one, other, same) => expect(isSameWord(one, other)).toBe(same));
});

it('has no stem for what may be Vietnamese', () => {
  expect(foreignStem('hoa')).toBeUndefined();
  expect(foreignStem('thanh')).toBeUndefined();
  expect(foreignStem('leads')).toBe('lead');
});
