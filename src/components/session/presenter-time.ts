import type { DeckState } from '../../core/session/deck-state.ts';
import { whatToDrop } from '../../core/session/proposals.ts';
import type { LoadedSession } from './load-session.ts';

/** How a session runs against its plan, in whole minutes. */
export interface SessionProgress {
  /** How late it is by the end of the part that is shown. */
  readonly late: number;
  /** What is left in reserve. */
  readonly reserve: number;
  /** Where nothing is, a part to come that could be left out: its place in the plan. */
  readonly drop: number | undefined;
}

/**
 * How a session runs against its plan, without what is left out of it.
 * @param now milliseconds
 * @returns undefined before it has begun
 */
export function progressOf(
  { plan, parts, beats }: Pick<LoadedSession, 'plan' | 'parts' | 'beats'>,
  { at, begun, skipped = [] }: DeckState,
  now: number,
): SessionProgress | undefined {
  if (begun === undefined) return undefined;
  const shown = beats[at]?.part ?? -1;
  const minutesTo = (end: number): number =>
    parts.reduce(
      (sum, { entry }, place) => (place < end && !skipped.includes(place) ? sum + entry.to - entry.from : sum),
      0,
    );
  const sum = minutesTo(parts.length);
  const late = Math.max(0, Math.ceil((now - begun) / 60_000 - (shown === -1 ? sum : minutesTo(shown + 1))));
  const ahead = parts
    .map(({ entry }, place) => ({ ...entry, at: place }))
    .filter((entry) => entry.at > shown && !skipped.includes(entry.at));
  const [drop] = shown === -1 ? [] : whatToDrop(sum + late - plan.available, ahead);
  return { late, reserve: Math.max(0, plan.available - sum - late), drop };
}
