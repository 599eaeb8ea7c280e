import { latestOf } from './order.ts';
import type { Progress } from './record.ts';

/**
 * The lesson last opened, for “continue where you were”.
 * @param now the time, ISO 8601 in UTC
 */
export function lastLesson({ places }: Progress, now: string): { id: string; section: string | undefined } | undefined {
  const place = latestOf(places, now);
  return place && { id: place.lesson, section: place.section };
}
