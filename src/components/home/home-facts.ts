import { startOfDay } from '../../client/local-day.ts';
import type { HomeFacts } from '../../core/progress/home-state.ts';
import { lastLesson } from '../../core/progress/last-lesson.ts';
import { latestOf } from '../../core/progress/order.ts';
import { at, type Progress } from '../../core/progress/record.ts';
import { lastSitting, standingOf } from '../../core/quiz/sitting.ts';
import { bestSitting, finalQuiz } from '../../core/result/result.ts';
import { countDue } from '../../core/review/due.ts';
import { isPassed } from '../../core/quiz/pass.ts';

/**
 * What a record says to the home page.
 * @param lessons ids in the course's order
 * @param now the time, ISO 8601 in UTC
 * @param mastery the share of the points from which the final quiz counts as passed, 0 to 1
 */
export function homeFacts(progress: Progress, lessons: readonly string[], mastery: number, now: string): HomeFacts {
  const best = bestSitting(progress, finalQuiz);
  const sitting = lastSitting(at(progress.sittings, finalQuiz), now);
  const number = sitting ? standingOf(sitting).number : 0;
  return {
    lessons: lessons.map((id) => ({ id, done: at(progress.lessons, id)?.completed !== undefined })),
    last: lastLesson(progress, now),
    plan: latestOf(progress.plans, now)?.lessons ?? [],
    due: countDue(progress, startOfDay(1), now),
    waiting: number > 1 ? number : undefined,
    passed: best !== undefined && isPassed(best, mastery),
  };
}
