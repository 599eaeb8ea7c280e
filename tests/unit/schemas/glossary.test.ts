import { expect, it } from 'vitest';
import { glossarySchema } from '../../../src/schemas/glossary.ts';

const term = {
  id: 'lead',
  circle: 'marketing',
  term: { vi: 'khách hàng tiềm năng' },
  also: { vi: ['lead', 'leads'] },
  definition: { vi: 'd' },
  example: { vi: 'e' },
  taught: ['lesson:a#b', 'lesson:c#d'],
};
const takes = (change: object): boolean => glossarySchema(['vi']).safeParse([{ ...term, ...change }]).success;

it.each(Object.keys(term).filter((key) => key !== 'circle'))('wants %s', (key) => {
  expect(takes({})).toBe(true);
  expect(takes({ [key]: undefined })).toBe(false);
});

it('takes a word of a circle, or of none', () => {
  for (const circle of ['joint', undefined]) expect(takes({ circle })).toBe(true);
});

it('may know no other form, but a place where the term is taught', () => {
  expect(takes({ also: { vi: [] } })).toBe(true);
  expect(takes({ taught: [] })).toBe(false);
});

it.each([
  { id: 'Lead' },
  { circle: 'both sides' },
  { term: { vi: ' ' } },
  { also: { vi: 'lead' } },
  { also: { vi: [' '] } },
  { also: {} },
  { definition: { vi: 'd', en: 'd' } },
  { taught: [' '] },
  { other: 1 },
])('refuses %j', (change) => expect(takes(change)).toBe(false));
