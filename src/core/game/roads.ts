import type { Game, Played, Road } from './play.ts';

/** Every road through a turn that begins with these choices. */
export function* roadsFrom(game: Game, turn: string, begun: Road = []): Generator<Road> {
  const event = game.turn(turn).events[begun.length];
  if (!event) {
    yield begun;
    return;
  }
  for (const { id } of event.choices) yield* roadsFrom(game, turn, [...begun, id]);
}

/** What a choice gave at once and what it took afterwards. */
export interface LaterCost {
  readonly event: string;
  readonly choice: string;
  /** At once, in the first measure. */
  readonly now: number;
  /** How much less than with the best choice there can be in the end, by the best play after it; 0 for the best. */
  readonly later: number;
}

/**
 * What each choice of a finished road cost: the best that could still come of it, against the best that could come of
 * any choice at that point, counted in the first measure with what the time afterwards begins with.
 * @param other the road of the turn that this one comes after
 */
export function laterCosts(game: Game, turn: string, road: Road, other?: Road): LaterCost[] {
  const [first = ''] = game.rules.measures.map(({ id }) => id);
  const worth = (each: Road): number => {
    const { values } = game.play(turn, each, other);
    return (values[first] ?? 0) + game.opening(values);
  };
  const best = (begun: Road): number => Math.max(...[...roadsFrom(game, turn, begun)].map(worth));
  const reached = road.map((_, index) => best(road.slice(0, index + 1)));
  const possible = [best([]), ...reached];
  return game.play(turn, road, other).steps.map(({ event, choice, before, after }, index) => ({
    event,
    choice,
    now: (after[first] ?? 0) - (before[first] ?? 0),
    later: (possible[index] ?? 0) - (reached[index] ?? 0),
  }));
}

/**
 * The event in which a measure fell most, the choices that were made again before it included.
 * @returns its place, from 0; undefined when it never fell
 */
export function hardestFall({ steps }: Played, measure: string, start: number): number | undefined {
  const falls = steps.map(
    ({ after }, index) => (steps[index - 1]?.after[measure] ?? start) - (after[measure] ?? start),
  );
  const most = Math.max(...falls);
  return most > 0 ? falls.indexOf(most) : undefined;
}
