import { expect, it } from 'vitest';
import { roadsFrom } from '../../src/core/game/roads.ts';
import { courseGame } from '../helpers/game.ts';

const { game } = courseGame();

it('the second turn, on all its roads after all of the first: each ending is reached, none on 55 of 100', () => {
  const counts = new Map<string, number>();
  const second = [...roadsFrom(game, 'marketing')];
  for (const other of roadsFrom(game, 'sale')) {
    for (const road of second) {
      const ending = game.ending('marketing', game.play('marketing', road, other).values);
      counts.set(ending, (counts.get(ending) ?? 0) + 1);
    }
  }
  const all = second.length ** 2;
  const shares = Object.fromEntries([...counts].map(([id, count]) => [id, Math.round((1000 * count) / all) / 10]));
  expect(all).toBe(531_441);
  expect(shares).toEqual({
    'both-quarters': 2.3,
    borrowed: 2.1,
    'short-but-a-team': 3.6,
    'full-diary': 4.6,
    'no-price': 37,
    'two-reports': 50.4,
  });
});
