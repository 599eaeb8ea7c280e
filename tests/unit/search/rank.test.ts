import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRanked, match, rank, type Candidate, type Match, type Occurrence } from '../../../src/search/rank.ts';

const place = (at: number, matched: Match = match.exact, weight = 1): Occurrence => ({ at, match: matched, weight });
const page = (id: string, ...words: Occurrence[][]): Candidate => ({ id, score: 1, words });
const order = (...pages: Candidate[]): string =>
  rank(pages)
    .map(({ id }) => id)
    .join(' ');

describe('rank', () => {
  it('puts the phrase with exact marks before the phrase with others, all words, some words', () => {
    const some = page('some', [place(1)], []);
    const all = page('all', [place(1)], [place(9)]);
    const unmarked = page('unmarked', [place(1, match.unmarked)], [place(2)]);
    const exact = page('exact', [place(1)], [place(2)]);
    expect(order(some, all, unmarked, exact)).toBe('exact unmarked all some');
  });

  it('puts titles before headings before body text', () => {
    const at = (id: string, weight: number): Candidate =>
      page(id, [place(1, match.possible, weight)], [place(2, match.possible, weight)]);
    expect(order(at('body', 1), at('title', 7), at('heading', 6))).toBe('title heading body');
  });

  it('lets no phrase run across a heading', () => {
    const across = page('across', [place(1, match.exact, 6)], [place(2)]);
    const inside = page('inside', [place(5)], [place(6)]);
    expect(order(across, inside)).toBe('inside across');
  });

  it('puts most of a long phrase in a line before all its words scattered', () => {
    const line = page('line', [place(1)], [place(2)], [], [place(4)]);
    const scattered = page('scattered', [place(1)], [place(20)], [place(40)], [place(60)]);
    expect(order(scattered, line)).toBe('line scattered');
  });

  it('is a total order that does not depend on the order it was given', () => {
    const occurrence = fc.record({
      at: fc.nat(12),
      weight: fc.constantFrom(1, 6, 7),
      match: fc.constantFrom(...Object.values(match)),
    });
    const words = fc.array(fc.array(occurrence, { maxLength: 4 }), { minLength: 3, maxLength: 3 });
    const candidate = fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), score: fc.nat(3), words });
    const pages = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 8 });
    fc.assert(
      fc.property(pages, (given) => {
        const ranked = rank(given);
        expect(rank(given.toReversed())).toEqual(ranked);
        for (const [index, one] of ranked.entries()) {
          for (const [other, two] of ranked.entries())
            expect(Math.sign(compareRanked(one, two))).toBe(Math.sign(index - other));
        }
      }),
    );
  });
});
