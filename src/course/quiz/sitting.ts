import type { CourseLesson } from '../../schemas/course.ts';
import type { Entries, Sitting } from '../progress/record.ts';
import { shuffle } from './draw.ts';

/** How many questions on a lesson one sitting of the final quiz asks: two on each strategy, else one. */
export function questionsAsked({ strategy }: CourseLesson): number {
  return strategy === undefined ? 1 : 2;
}

/** Questions of which a number is drawn: those on one lesson. */
export interface DrawGroup {
  readonly ids: readonly string[];
  readonly count: number;
}

/**
 * Draws a sitting: from each group its number of questions, those drawn least often before coming first.
 * @param before the sittings so far
 * @param seed alone decides what is drawn, and in which order, among questions drawn equally often
 * @returns ids in the order in which they are asked
 */
export function drawSitting(groups: readonly DrawGroup[], before: Entries<Sitting>, seed: string): string[] {
  const drawn = Object.values(before).flatMap((sitting) => sitting.drawn);
  const times = (id: string): number => drawn.filter((each) => each === id).length;
  const chosen = groups.flatMap(({ ids, count }) =>
    shuffle(ids, seed)
      .toSorted((a, b) => times(a) - times(b))
      .slice(0, count),
  );
  return shuffle(chosen, `${seed} order`);
}

/** The sitting begun last, with the time when it was. */
export function lastSitting(
  sittings: Entries<Sitting> | undefined,
): ({ readonly begun: string } & Sitting) | undefined {
  const [begun, sitting] =
    Object.entries(sittings ?? {})
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .at(-1) ?? [];
  return begun !== undefined && sitting ? { begun, ...sitting } : undefined;
}
