import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareKeys,
  compareRanked,
  match,
  rank,
  tier,
  type Candidate,
  type Occurrence,
} from '../../../src/search/rank.ts';
import { order, page, place } from '../../helpers/ranked-page.ts';

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

  it('keeps open the place of a word that no page has', () => {
    const apart = page('apart', [place(3)], [place(5)]);
    const beside = page('beside', [place(3)], [place(4)]);
    expect(rank([beside, apart], [0, 2]).map(({ id }) => id)).toEqual(['apart', 'beside']);
    expect(rank([beside, apart], [1, 3]).map(({ id }) => id)).toEqual(['apart', 'beside']);
    expect(rank([beside, apart], [1, 3])[0]?.key[0]).toBe(tier.phrase);
  });

  it('says how well the words stand', () => {
    const tiers = (...words: Occurrence[][]): number | undefined => rank([page('a', ...words)])[0]?.key[0];
    expect(tiers([place(1)])).toBe(tier.phrase);
    expect(tiers([place(1)], [place(2)])).toBe(tier.phrase);
    expect(tiers([place(1)], [place(3)])).toBe(tier.all);
    expect(tiers([place(2)], [place(1)])).toBe(tier.all);
    expect(tiers([place(1)], [])).toBe(tier.some);
    expect(tiers([place(1)], [place(2)], [place(3)], [])).toBe(tier.mostOfPhrase);
    expect(tiers([place(1)], [place(2)], [place(3)], [place(30, match.exact, 7)])).toBe(tier.mostOfPhrase);
    expect(tiers([place(1)], [place(2)], [])).toBe(tier.some);
    expect(rank([])).toEqual([]);
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

describe('compareKeys', () => {
  it.each([
    [[2], [1], -1],
    [[1, 5], [1, 6], 1],
    [[1], [1], 0],
    [[1], [1, 0], 0],
    [[1], [1, 2], 1],
    [[1, 2], [1], -1],
    [[], [], 0],
  ])('of %j and %j is %i', (one, other, sign) => expect(Math.sign(compareKeys(one, other))).toBe(sign));
});
