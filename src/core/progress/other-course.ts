import type { Progress } from './record.ts';

/**
 * Whether a record comes from another course that has the same id: lessons were begun in it, and none of them is of
 * this course. A course that has lost a lesson still has others.
 * @param ids of this course's lessons
 */
export function isOfOtherCourse({ lessons }: Pick<Progress, 'lessons'>, ids: readonly string[]): boolean {
  const begun = Object.keys(lessons);
  return begun.length > 0 && !begun.some((id) => ids.includes(id));
}
