import { addProgress, readProgress } from '../../client/progress-store.ts';
import { playChange } from '../../core/progress/change.ts';
import { at, type Play } from '../../core/progress/record.ts';

/** One go at the game: its choices in order, of all turns, and what was written at its end. */
export interface KeptPlay extends Pick<Play, 'moves' | 'note'> {
  /** When it was begun, which names it. */
  readonly begun: string;
}

/** The go that was begun last; undefined when there is none. @param game its name in the record */
export function readPlay(game: string): KeptPlay | undefined {
  const goes = Object.entries(at(readProgress().games, game) ?? {});
  const [last] = goes.toSorted(([one], [other]) => (one < other ? 1 : -1));
  return last && { ...last[1], begun: last[0] };
}

/** Keeps a go in the learner's record, as it stands. */
export function keepPlay(game: string, { begun, moves, note }: KeptPlay): void {
  addProgress((_, stamp) => playChange(game, begun, { moves, ...(note !== undefined && { note }) }, stamp));
}
