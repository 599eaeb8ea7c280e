import { expect, it } from 'vitest';
import { synonymsSchema } from '../../../src/schemas/synonyms.ts';

const takes = (value: unknown): boolean => synonymsSchema(['vi', 'en']).safeParse(value).success;

it('takes groups of two words and more, in every language', () => {
  expect(takes({ vi: [['mâu thuẫn', 'xung đột', 'bất hoà']], en: [['customer', 'client']] })).toBe(true);
  expect(takes({ vi: [], en: [] })).toBe(true);
});

it.each([
  ['a word alone', { vi: [['mâu thuẫn']], en: [] }],
  ['a blank word', { vi: [['mâu thuẫn', ' ']], en: [] }],
  ['a word without a group', { vi: ['mâu thuẫn'], en: [] }],
  ['a language less', { vi: [] }],
  ['a language more', { vi: [], en: [], fr: [] }],
])('refuses %s', (_what, value) => expect(takes(value)).toBe(false));
