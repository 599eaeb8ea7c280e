import type { DeckState } from '../../core/session/deck-state.ts';
import type { LoadedSession } from './load-session.ts';

/**
 * How a session runs against its plan.
 * @param now milliseconds
 * @returns whole minutes that it is late by the end of the part that is shown, and that are left in reserve; undefined
 * before it has begun
 */
export function progressOf(
  { plan, parts, beats }: LoadedSession,
  { at, begun }: DeckState,
  now: number,
): { readonly late: number; readonly reserve: number } | undefined {
  if (begun === undefined) return undefined;
  const sum = parts.at(-1)?.entry.to ?? 0;
  const end = parts[beats[at]?.part ?? -1]?.entry.to ?? sum;
  const late = Math.max(0, Math.ceil((now - begun) / 60_000 - end));
  return { late, reserve: Math.max(0, plan.available - sum - late) };
}
