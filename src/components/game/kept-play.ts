import { addProgress, readProgress } from '../../client/progress-store.ts';
import { playChange } from '../../core/progress/change.ts';
import { at, type Play } from '../../core/progress/record.ts';
import { clock } from '../../client/clock.ts';
import { inDeedOrder } from '../../core/progress/order.ts';

/** One go at the game: its choices in order, of all turns, and what was written at its end. */
export interface KeptPlay extends Pick<Play, 'moves' | 'note'> {
  /** When it was begun, which names it. */
  readonly begun: string;
}

/** The go that was played last, whatever the clock said; undefined when there is none. @param game its name in the record */
export function readPlay(game: string): KeptPlay | undefined {
  const goes = Object.entries(at(readProgress().games, game) ?? {}).map(([begun, play]) => ({ ...play, begun }));
  return inDeedOrder(goes, clock()).at(-1);
}

/** Keeps a go in the learner's record, as it stands. */
export function keepPlay(game: string, { begun, moves, note }: KeptPlay): void {
  addProgress((_, stamp) => playChange(game, begun, { moves, ...(note !== undefined && { note }) }, stamp));
}
