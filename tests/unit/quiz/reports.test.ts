import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportOf, rightOf } from '../../helpers/responses.ts';

const published = JSON.parse(
  readFileSync(new URL('../../fixtures/quiz/published.json', import.meta.url), 'utf8'),
) as readonly { readonly id: string; readonly question: { readonly type: string }; readonly attribute: string }[];

describe('the code of an answer', () => {
  it.each(published)('$id: each code is one answer, and that answer the code', ({ question, attribute }) => {
    const { codes, codeOf, responseOf } = reportOf(question.type, attribute);
    expect(codes).toBeGreaterThan(1);
    expect(Number.isSafeInteger(codes)).toBe(true);
    const step = Math.max(1, Math.floor(codes / 500));
    for (let code = 0; code < codes; code += step) {
      const response = responseOf(code);
      expect(response === undefined ? undefined : codeOf(response)).toBe(code);
    }
    for (const none of [-1, codes, 0.5, Number.NaN]) expect(responseOf(none)).toBeUndefined();
  });

  it.each([
    ['single-choice', 'a b=1', 'c'],
    ['single-choice', 'a b=1', ['a', 'b']],
    ['multiple-choice', 'a=1 b=1 c', ['a', 'd']],
    ['categorise', 'x=sale y=joint', { x: 'sale', z: 'joint' }],
    ['categorise', 'x=sale y=joint', { x: 'nowhere' }],
    ['order', 'a b c', ['a', 'b']],
    ['order', 'a b c', ['a', 'b', 'b']],
    ['scenario', 's/a=t s/b=end t/a=end end=1', ['a']],
  ])('%s %s: there is none for %j', (type, key, response) => {
    expect(reportOf(type, key).codeOf(response)).toBeUndefined();
  });
});

describe('what platforms and tables are told', () => {
  it.each([
    ['single-choice', 'a b=1 c', 'choice', ['b'], 'c', 'c', ['C']],
    ['multiple-choice', 'a=1 b=1 c', 'choice', ['a[,]b'], ['c', 'a'], 'c[,]a', ['A C']],
    ['categorise', 'x=sale y=joint', 'matching', ['x[.]sale[,]y[.]joint'], { y: 'sale' }, 'y[.]sale', ['', 'sale']],
    ['order', 'a b c', 'sequencing', ['a[,]b[,]c'], ['c', 'a', 'b'], 'c[,]a[,]b', ['3 1 2']],
    [
      'scenario',
      's/a=t s/b=end t/a=end t/b=half end=1 half=0.5',
      'performance',
      ['s[.]a[,]t[.]a', 's[.]b'],
      ['a', 'b'],
      's[.]a[,]t[.]b',
      ['A B'],
    ],
  ])('%s %s', (type, key, interaction, correct, response, pattern, cells) => {
    const report = reportOf(type, key);
    expect(report.interaction).toEqual({ type: interaction, correct });
    expect(report.pattern(response)).toBe(pattern);
    expect(report.cells(response)).toEqual(cells);
    expect(report.columns).toHaveLength(cells.length);
  });

  it.each(published)('$id: the right answer has the pattern that is called right', ({ question, attribute }) => {
    const { interaction, pattern } = reportOf(question.type, attribute);
    expect(interaction.correct).toContain(pattern(rightOf(question.type, attribute)));
  });
});
