import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWeight, otherNameWeight } from '../../../../src/core/search/marks.ts';
import { match, type Occurrence } from '../../../../src/core/search/occurrence.ts';
import { compareRanked, inName, rank, tier, type Candidate, type Standing } from '../../../../src/core/search/rank.ts';
import { order, page, place } from '../../../helpers/ranked-page.ts';

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
    expect(rank([beside, apart], { slots: [0, 2] }).map(({ id }) => id)).toEqual(['apart', 'beside']);
    expect(rank([beside, apart], { slots: [1, 3] }).map(({ id }) => id)).toEqual(['apart', 'beside']);
    expect(rank([beside, apart], { slots: [1, 3] })[0]?.standing.tier).toBe(tier.phrase);
  });

  it('says how well the words stand', () => {
    const tiers = (...words: Occurrence[][]): number | undefined => rank([page('a', ...words)])[0]?.standing.tier;
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

  const standing = (words: Occurrence[][], context = {}): Standing | undefined =>
    rank([page('a', ...words)], context)[0]?.standing;
  const named = (at: number, weight: number): Occurrence => place(at, match.possible, weight);

  it('knows a query that is a whole name from one that begins it or stands in it', () => {
    const [first, middle, last] = [named(3, nameWeight.first), named(4, nameWeight.middle), named(5, nameWeight.last)];
    expect(standing([[first], [middle], [last]])?.name).toBe(inName.whole);
    expect(standing([[first], [middle]])?.name).toBe(inName.begins);
    expect(standing([[middle], [last]])?.name).toBe(inName.inside);
    const others = [named(3, otherNameWeight.first), named(4, otherNameWeight.last)];
    expect(standing(others.map((each) => [each]))?.name).toBe(inName.whole);
    expect(standing([[named(3, otherNameWeight.first)]])?.name).toBe(inName.no);
    expect(standing([[named(3, nameWeight.only)]])?.name).toBe(inName.whole);
    expect(standing([[place(3, match.begins, nameWeight.only)]])?.name).toBe(inName.whole);
    const whole = page('b', [place(3)]);
    const begins = rank([page('a', [place(3, match.begins, nameWeight.only)]), whole]).find(({ id }) => id === 'a');
    expect(begins?.standing.name).toBe(inName.no);
    expect(standing([[place(3, match.exact, 7)]])?.name).toBe(inName.no);
  });

  it('looks at what is left without function words where the whole query stands nowhere', () => {
    const words = [[], [place(3)], [place(4)], []];
    const context = { little: [true, false, false, true] };
    expect(standing(words, context)).toMatchObject({ tier: tier.phrase, full: false });
    expect(standing([[place(2)], [place(3)], [place(4)], [place(5)]], context)).toMatchObject({ full: true });
    expect(standing([[place(3)], [place(9)], [place(4)]], { little: [false, true, false] })).toMatchObject({
      tier: tier.phrase,
      full: false,
    });
    expect(standing([[place(3)]], { little: [true] })).toMatchObject({ tier: tier.phrase, full: true });
  });

  it('puts lessons before pages beside the course, and these before what is for trainers', () => {
    const pages = ['trainer', 'aside', 'lesson'].map((id) => page(id, [place(3)], [place(4)]));
    const context = { aside: new Set(['aside']), trainers: new Set(['trainer']) };
    expect(rank(pages, context).map(({ id }) => id)).toEqual(['lesson', 'aside', 'trainer']);
  });

  it('says whether all words stand near each other', () => {
    expect(standing([[place(3)], [place(8)]])).toMatchObject({ tier: tier.all, isNear: true });
    expect(standing([[place(3)], [place(200)]])).toMatchObject({ tier: tier.all, isNear: false });
  });

  it('asks of a sentence no more than that its words stand together', () => {
    const far = [1, 100, 200, 300].map((at) => [place(at)]);
    expect(standing(far)?.tier).toBe(tier.some);
    expect(standing([1, 4, 7, 10].map((at) => [place(at)]))?.tier).toBe(tier.all);
    const near = page('near', [place(1)], [place(4)], [place(7)], [place(10)]);
    expect(order(page('far', ...far), near)).toBe('near far');
  });
});
