import type { Score } from './score.ts';

/** How one part of an answer did. `missed`: it belonged to the answer and was not given. */
export type Mark = 'correct' | 'incorrect' | 'missed';

/** A graded answer. */
export interface Grade {
  readonly score: Score;
  /** Marks by the id of a choice, an item, a step, or a scene of the way taken. */
  readonly marks: Readonly<Record<string, Mark>>;
}
