import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormula } from '../../../../src/core/game/formula.ts';

const values = { a: 2, b: 3, low: 0 };

describe('readFormula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['12 / 4 / 3', 1],
    ['-a + b', 1],
    ['2 * -a', -4],
    ['round(2.5)', 3],
    ['round(2.49)', 2],
    ['min(a, b) + max(a, b)', 5],
    ['if(a > b, 1, 2)', 2],
    ['if(a < b, a, b) * 10', 20],
    ['a >= 2 and b >= 4', 0],
    ['a >= 2 and b >= 3', 1],
    ['a > 2 or b > 2', 1],
    ['low or a < 1', 0],
    ['1 or 0 and 0', 1],
    ['a <= 2', 1],
    ['true', 1],
    ['0.9 * b', 2.7],
  ])('%s is %s', (text, value) => expect(readFormula(text).value(values)).toBeCloseTo(value, 10));

  it('tells the names that it uses, each once', () => {
    expect(readFormula('a + b * a - round(low)').names).toEqual(['a', 'b', 'low']);
    expect(readFormula('1 + 2').names).toEqual([]);
  });

  it.each([
    ['', 'a value expected, the end found'],
    ['1 +', 'a value expected, the end found'],
    ['1 2', 'the end expected, 2 found'],
    ['(1', ') expected, the end found'],
    ['round(1, 2)', ') expected, , found'],
    ['min(1)', ', expected, ) found'],
    ['sum(1)', 'no function sum'],
    ['toString(1)', 'no function toString'],
    ['a and and b', 'a value expected, and found'],
    ['a = 1', 'the end expected, = found'],
    ['a; b', 'the end expected, ; found'],
  ])('%j is no formula: %s', (text, message) => expect(() => readFormula(text)).toThrow(new SyntaxError(message)));

  it('counts as JavaScript does', () => {
    const number = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.constantFrom('+', '-', '*'),
        fc.constantFrom('+', '-', '*'),
        (a, b, c, f, g) => {
          const count = (x: number, sign: string, y: number): number =>
            sign === '+' ? x + y : sign === '-' ? x - y : x * y;
          const expected = g === '*' && f !== '*' ? count(a, f, b * c) : count(count(a, f, b), g, c);
          expect(readFormula(`${a}${f}${b}${g}${c}`).value({})).toBe(expected);
        },
      ),
    );
  });
});
