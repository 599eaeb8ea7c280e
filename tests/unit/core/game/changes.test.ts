import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../../src/core/game/changes.ts';
import { courseGame, roadOf } from '../../../helpers/game.ts';

const { content, game } = courseGame();
const [first, second] = content.turns;
const firstRoad = roadOf(game, first?.id ?? '', 'AAAAAA');
const secondRoad = roadOf(game, second?.id ?? '', 'ABCABC');

describe('changesOf', () => {
  it.each([
    ['a turn', first?.id ?? '', firstRoad, undefined],
    ['a turn that makes choices again', second?.id ?? '', secondRoad, firstRoad],
    ['a turn under way', first?.id ?? '', firstRoad.slice(0, 3), undefined],
  ] as const)('adds up to what was reached: %s', (_, turn, road, other) => {
    const { values } = game.play(turn, road, other);
    const changes = changesOf(game, turn, road, other);
    for (const { id, start } of content.measures) {
      expect(changes.reduce((sum, { by }) => sum + (by[id] ?? 0), start)).toBe(values[id]);
    }
  });

  it('tells choices, choices made again and ends of months apart, in order', () => {
    const causes = changesOf(game, second?.id ?? '', secondRoad.slice(0, 2), firstRoad).map(({ cause }) => cause);
    expect(causes).toEqual(['again', 'choice', 'again', 'choice', 'month']);
    const [, , month] = changesOf(game, first?.id ?? '', firstRoad.slice(0, 2));
    expect(month).toMatchObject({ cause: 'month', month: 1 });
    expect(Object.keys(month?.made ?? {})).toEqual(
      content.rules.month.map(({ set }) => set).filter((set) => content.measures.every(({ id }) => id !== set)),
    );
  });
});
