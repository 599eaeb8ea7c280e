import type { Progress, Review } from '../progress/record.ts';
import { isSame } from './change.ts';
import { dueOf, reviewed } from './due.ts';
import { askingOrder, type ReviewItem } from './queue.ts';
import { chance, reviewOf } from './schedule.ts';

/** What FSRS makes of a whole record. */
export interface ReviewSchedule {
  /** Every question of the course that was answered. */
  readonly items: readonly ReviewItem[];
  /** Those that are due, in the order in which to ask. */
  readonly queue: readonly ReviewItem[];
  /** What differs from what the record has, by question id: see `reviewChange`. */
  readonly found: Readonly<Record<string, { readonly meaning: string; readonly review: Review }>>;
}

/**
 * Works out every question that was answered.
 * @param meanings what each question of the course means now, by its id
 * @param times the time now and the moment before which a question is due, both ISO 8601 in UTC
 */
export function scheduleReviews(
  progress: Progress,
  meanings: ReadonlyMap<string, string>,
  { now, before }: { readonly now: string; readonly before: string },
): ReviewSchedule {
  const found: Record<string, { readonly meaning: string; readonly review: Review }> = {};
  const items = [...reviewed(progress, now)].flatMap(([id, { meaning, history }]) => {
    const worked = reviewOf(history.attempts);
    if (!worked) return [];
    const asked = meanings.get(id);
    // What the course asks no more never comes up; what has another answer now comes up at once.
    const { time, stability, difficulty } = worked;
    const review =
      asked === undefined ? { time, stability, difficulty } : { ...worked, ...(asked !== meaning && { due: now }) };
    if (!isSame(review, history.review)) found[id] = { meaning, review };
    const due = dueOf({ ...history, review }, now) ?? now;
    return asked === undefined ? [] : [{ id, history, due, chance: chance(review, now) }];
  });
  return { items, queue: askingOrder(items.filter(({ due }) => due < before)), found };
}
