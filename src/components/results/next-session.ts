import { keepSession, keptSession } from '../../client/session-store.ts';
import { practice } from '../../core/numbers/numbers.ts';
import { numbersOfCourse } from '../../core/session/numbers-of-course.ts';
import { formatPlan, isSame, parsePlan, withItem, type Plan, type PlanItem } from '../../core/session/plan.ts';
import { mostChoices } from '../../core/session/ready-made.ts';
import type { AskedCourse, AskedQuestion } from '../../quiz/coded-file.ts';

/** What became of a question that was to come up in the next session. */
export type Added = 'addedVote' | 'addedDiscussion' | 'alreadyNext' | 'notAdded';

const none: Plan = { available: 45, items: [] };

/** A vote, where a room can vote on the question: one choice of few, asked in a lesson. Else its lesson's discussion. */
function itemFor({ id, pool, now }: AskedQuestion, lesson: string): PlanItem {
  const canVote = pool === practice && now.type === 'single-choice' && now.parts.length <= mostChoices;
  return canVote ? { part: 'vote', of: id } : { part: 'discussion', of: lesson };
}

/**
 * Adds a question to the session that this device keeps.
 * @param lesson id of the lesson that teaches it
 */
export function addToNextSession(question: AskedQuestion, lesson: string, course: AskedCourse): Added {
  const numbers = numbersOfCourse(course);
  const plan = parsePlan(keptSession() ?? '', numbers)?.plan ?? none;
  const item = itemFor(question, lesson);
  if (plan.items.some((each) => isSame(each, item))) return 'alreadyNext';
  if (!keepSession(formatPlan(withItem(plan, item), numbers))) return 'notAdded';
  return item.part === 'vote' ? 'addedVote' : 'addedDiscussion';
}
