import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { accountOf } from '../../../../src/core/game/account.ts';
import { courseGame } from '../../../helpers/game.ts';

const { game } = courseGame();

/** Any road through a turn, whole or begun. */
const roads = (turn: string, least = 0) =>
  fc
    .tuple(...game.turn(turn).events.map(({ choices }) => fc.constantFrom(...choices.map(({ id }) => id))))
    .chain((road) => fc.integer({ min: least, max: road.length }).map((length) => road.slice(0, length)));

describe('accountOf', () => {
  it.each(game.rules.turns.map(({ id, after }) => [id, after] as const))(
    'adds up to what each measure of turn %s stands at',
    (turn, after) => {
      const other = after === undefined ? fc.constant(undefined) : roads(after, game.turn(after).events.length);
      fc.assert(
        fc.property(roads(turn), other, (road, before) => {
          const lines = accountOf(game, turn, road, before).flat();
          const { values } = game.play(turn, road, before);
          const start = game.play(turn, [], before).values;
          for (const [id, value] of Object.entries(values)) {
            const sum = lines.reduce((total, { changes }) => total + (changes[id] ?? 0), start[id] ?? 0);
            expect(sum).toBe(value);
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('names every choice in its month, and what the month’s end made', () => {
    const [first] = game.rules.turns;
    const road = (first?.events ?? []).map(({ choices }) => choices[0]?.id ?? '');
    const account = accountOf(game, first?.id ?? '', road);
    expect(account.map((lines) => lines.map(({ choice }) => choice?.choice))).toEqual(
      [0, 2, 4].map((at) => [road[at], road[at + 1], undefined]),
    );
    expect(Object.keys(account[0]?.at(-1)?.made ?? {})).not.toEqual([]);
  });

  it('tells the choices of the turn before from those of this one', () => {
    const next = game.rules.turns.find(({ after }) => after !== undefined);
    const before = game.turn(next?.after ?? '');
    const other = before.events.map(({ choices }) => choices[0]?.id ?? '');
    const road = [next?.events[0]?.choices[0]?.id ?? ''];
    const [lines = []] = accountOf(game, next?.id ?? '', road, other);
    expect(lines.map(({ choice }) => choice?.turn)).toEqual([before.id, next?.id]);
  });
});
