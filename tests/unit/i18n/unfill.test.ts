import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/i18n/fill.ts';
import { unfill } from '../../../src/i18n/unfill.ts';

describe('unfill', () => {
  it.each([
    ['Đọc và luyện tập {minutes} phút', 'Đọc và luyện tập 6 phút', { minutes: '6' }],
    ['{title} ({minutes} minutes)', 'Cards (3 minutes) (10 minutes)', { title: 'Cards (3 minutes)', minutes: '10' }],
    ['{a}', 'b', { a: 'b' }],
    ['a.b ({n})? {{m}', 'a.b (1)? {2', { n: '1', m: '2' }],
    ['a.b {n}', 'axb 1', {}],
    ['{n} min', 'in 5 min.', {}],
    ['{n} min', ' min', {}],
    ['none', 'none', {}],
  ])('of %o and %o', (pattern, text, values) => {
    expect({ ...unfill(pattern, text) }).toEqual(values);
  });

  it('gives back what a text was filled with', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (title, minutes) => {
        const pattern = 'Hoạt động: {title} ({minutes} phút)';
        fc.pre(!/[\n\r\u2028\u2029]/.test(title));
        expect({ ...unfill(pattern, fill(pattern, { title, minutes })) }).toEqual({ title, minutes: String(minutes) });
      }),
    );
  });
});
