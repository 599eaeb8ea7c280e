import type { SessionItem } from '../../schemas/course.ts';
import { usualMinutes, type PlanItem } from './plan.ts';

/** The most choices that a room can vote on: a card has four sides. */
export const mostChoices = 4;

/** Minutes that a lesson's own parts take. */
export interface LessonTimes {
  /** Reading and practice. */
  readonly lesson: number;
  readonly activity: number;
}

/** An entry of a ready-made session as a plan has it. */
export function itemOfSession(item: SessionItem): PlanItem {
  const of = 'lesson' in item ? item.lesson : 'question' in item ? item.question : '';
  return item.minutes === undefined ? { part: item.part, of } : { part: item.part, of, minutes: item.minutes };
}

/** Minutes that a part takes unless they were changed; 0 for a lesson that is not known. */
export function minutesOf({ part, of }: PlanItem, times: ReadonlyMap<string, LessonTimes>): number {
  if (part === 'lesson' || part === 'activity') return times.get(of)?.[part] ?? 0;
  return usualMinutes[part];
}
