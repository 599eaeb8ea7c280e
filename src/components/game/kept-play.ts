import { ownPrefix, readItem, removeItem, writeItem } from '../../browser/storage.ts';

/** One go at the game: its choices in order, of all turns, and what was written at its end. */
export interface KeptPlay {
  /** When it was begun. */
  readonly begun: string;
  readonly moves: readonly string[];
  readonly note?: string;
}

const key = `${ownPrefix}game` as const;

/** The go that was left off; undefined when there is none, or what is stored is none. */
export function readPlay(): KeptPlay | undefined {
  try {
    const stored: unknown = JSON.parse(readItem(key) ?? '');
    if (!(stored instanceof Object) || !('begun' in stored) || !('moves' in stored)) return undefined;
    const { begun, moves } = stored;
    if (typeof begun !== 'string' || !Array.isArray(moves)) return undefined;
    const note = 'note' in stored && typeof stored.note === 'string' ? { note: stored.note } : {};
    return { begun, moves: moves.filter((move) => typeof move === 'string'), ...note };
  } catch {
    return undefined;
  }
}

/** Keeps a go as it stands; a go without moves is forgotten. */
export function keepPlay(play: KeptPlay): void {
  if (play.moves.length === 0) removeItem(key);
  else writeItem(key, JSON.stringify(play));
}
