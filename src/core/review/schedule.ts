import { createEmptyCard, fsrs, Rating, type FSRS, type FSRSParameters } from 'ts-fsrs';
import type { Attempt, Review } from '../progress/record.ts';
import { unknownTime } from '../progress/order.ts';
import { recallOf, recalls } from './due.ts';

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/**
 * FSRS as this course uses it: whole days, no chance in the intervals, so that every device comes to the same, nothing
 * later than about half a year. The weights are the library's own.
 */
export function scheduler(change: Partial<FSRSParameters> = {}): FSRS {
  return fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 180, ...change });
}

/**
 * What FSRS makes of a question's history. It depends on the history alone, so that merged records agree. Of attempts
 * whose time nobody knows, nothing can be told where others are known.
 * @param attempts in order (`inDeedOrder`)
 * @returns undefined for a question that was never answered
 */
export function reviewOf(
  attempts: readonly Attempt[],
  by: FSRS = scheduler(),
): (Review & { readonly due: string }) | undefined {
  const timed = recalls(attempts.filter(({ time }) => time > unknownTime));
  const counted = timed.length > 0 ? timed : recalls(attempts);
  const [first] = counted;
  const last = counted.at(-1);
  if (!first || !last) return undefined;
  let card = createEmptyCard(new Date(first.time));
  for (const attempt of counted) card = by.next(card, new Date(attempt.time), ratings[recallOf(attempt)]).card;
  return { time: last.time, due: card.due.toISOString(), stability: card.stability, difficulty: card.difficulty };
}

/** The chance that a question is remembered at a moment, 0 to 1. */
export function chance({ time, stability }: Review, now: string, by: FSRS = scheduler()): number {
  const days = Math.max(0, Date.parse(now) - Date.parse(time)) / 86_400_000;
  return by.forgetting_curve(days, stability);
}
