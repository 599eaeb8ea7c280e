import { describe, expect, it } from 'vitest';
import {
  moved,
  moves,
  placeOf,
  positionAt,
  readPlace,
  revealsNext,
  type Position,
} from '../../../../src/core/slides/deck.ts';

const deck = [
  { id: 'objectives' },
  { id: 'why' },
  { id: 'why' },
  { id: 'q-one' },
  { id: 'q-one', answer: 'one' },
  { id: 'q-one', answer: 'one' },
  { id: 'q-two' },
  { id: 'q-two', answer: 'two' },
  { id: 'summary' },
];
const at = (number: number, ...revealed: string[]): Position => ({ at: number, revealed });

describe('moving through slides', () => {
  it.each([
    ['next', at(0), at(1)],
    ['previous', at(1), at(0)],
    ['previous', at(0), at(0)],
    ['next', at(8), at(8)],
    ['first', at(5, 'one'), at(0, 'one')],
    ['last', at(0), at(8)],
    // Going on from a question reveals its answer, with all its slides.
    ['next', at(3), at(4, 'one')],
    ['next', at(4, 'one'), at(5, 'one')],
    ['next', at(5, 'one'), at(6, 'one')],
    ['next', at(6, 'one'), at(7, 'one', 'two')],
    // Nothing else does.
    ['previous', at(8), at(6)],
    ['previous', at(6), at(3)],
    ['previous', at(6, 'one'), at(5, 'one')],
  ] as const)('%s from %j', (move, from, to) => {
    expect(moved(deck, from, move)).toEqual(to);
  });

  it('ends at the last question when nothing comes after its answer', () => {
    expect(moved(deck.slice(0, 8), at(0), 'last')).toEqual(at(6));
  });

  it('stands at the beginning of a presentation without slides', () => {
    for (const move of moves) expect(moved([], at(0), move)).toEqual(at(0));
    expect(placeOf([], at(0))).toEqual({ id: '', part: 0, of: 0, revealed: [] });
    expect(positionAt([], { id: 'why', part: 1, of: 2, revealed: [] })).toEqual(at(0));
  });

  it('tells when going on reveals something', () => {
    expect([at(0), at(3), at(3, 'one'), at(4, 'one'), at(8)].map((each) => revealsNext(deck, each))).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a place that outlives another size of the window', () => {
  it.each(deck.map((_, number) => at(number, 'one', 'two')))('leads back to slide $at', (position) => {
    expect(positionAt(deck, placeOf(deck, position))).toEqual(position);
  });

  it.each([
    { place: { id: 'why', part: 2, of: 4, revealed: [] }, number: 2 },
    { place: { id: 'why', part: 1, of: 5, revealed: [] }, number: 1 },
    { place: { id: 'why', part: 9, of: 5, revealed: [] }, number: 2 },
    { place: { id: 'why', part: 0, of: 0, revealed: [] }, number: 1 },
    { place: { id: 'elsewhere', part: 3, of: 4, revealed: [] }, number: 0 },
    // What is not revealed stays hidden, wherever a place would be.
    { place: { id: 'q-one', part: 2, of: 3, revealed: [] }, number: 3 },
    { place: { id: 'q-one', part: 2, of: 3, revealed: ['one'] }, number: 5 },
  ])('$place', ({ place, number }) => {
    expect(positionAt(deck, place).at).toBe(number);
  });

  it('is read back, and nothing else is', () => {
    const place = { id: 'why', part: 1, of: 2, revealed: ['one'] };
    expect(readPlace({ ...place, begun: 5 })).toEqual(place);
    expect(readPlace({ ...place, revealed: ['one', 2] })).toEqual(place);
    for (const wrong of [null, 'why', {}, { ...place, id: 1 }, { ...place, part: '1' }, { ...place, of: null }])
      expect(readPlace(wrong)).toBeUndefined();
    expect(readPlace({ ...place, revealed: 'one' })).toBeUndefined();
  });
});
