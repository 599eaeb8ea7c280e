import type { Game, Played, Road } from './play.ts';

/** A turn, as far as its place among the others matters. */
interface Turn {
  readonly id: string;
  readonly events: readonly unknown[];
}

/** Where a go stands: the turn that is played, its road so far and what came of it, and the road of the turn before. */
export interface Place<T extends Turn> {
  readonly turn: T;
  readonly road: Road;
  readonly other: Road | undefined;
  readonly played: Played;
}

/**
 * Where a go stands after its moves: those of the first turn, then those of the next.
 * @throws when a move is no choice of its event, or there is no turn
 */
export function placeOf<T extends Turn>(game: Game | undefined, turns: readonly T[], moves: Road): Place<T> {
  let rest = moves;
  let other: Road | undefined;
  for (const turn of game ? turns : []) {
    const road = rest.slice(0, turn.events.length);
    rest = rest.slice(turn.events.length);
    const played = game?.play(turn.id, road, other);
    if (played && (rest.length === 0 || turn === turns.at(-1))) return { turn, road, other, played };
    other = road;
  }
  throw new Error('No turn');
}

/** The turn that may come after one that is over. */
export function turnAfter<T extends Turn>(turns: readonly T[], { turn, road }: Place<T>): T | undefined {
  return road.length < turn.events.length ? undefined : turns[turns.indexOf(turn) + 1];
}
