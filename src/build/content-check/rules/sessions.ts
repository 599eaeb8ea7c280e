import { fitOf, reserveShare, schedule } from '../../../core/session/plan.ts';
import { itemOfSession, minutesOf, type LessonTimes } from '../../../core/session/ready-made.ts';
import type { Course } from '../../../schemas/course.ts';
import type { FileFaults, Located } from '../source-file.ts';

/** What the rules on ready-made sessions need to know of the lessons. */
export interface SessionFacts {
  /** Minutes by lesson id; a lesson that could not be read is not in it. */
  readonly times: ReadonlyMap<string, LessonTimes>;
  /** Ids of the lessons' questions that a room can vote on. */
  readonly votable: ReadonlySet<string>;
}

/** Rules on ready-made sessions: their parts exist, and a tenth of the time is left in reserve. */
export function checkSessions(course: Course, facts: SessionFacts, located: Located, faults: FileFaults): void {
  const lessons = new Set(course.modules.flatMap((module) => module.lessons.map(({ id }) => id)));
  course.sessions?.forEach(({ minutes, items }, session) => {
    const known = items.map((item, index) => {
      const line = (key: string): number => located.lineOf(['sessions', session, 'items', index, key]);
      if ('lesson' in item) {
        if (!lessons.has(item.lesson)) faults.add(line('lesson'), 'unknown-lesson', { lesson: item.lesson });
        return facts.times.has(item.lesson);
      }
      if (!('question' in item) || facts.votable.has(item.question)) return true;
      faults.add(line('question'), 'unknown-question', { question: item.question });
      return false;
    });
    // What was told already is not counted.
    if (known.includes(false)) return;
    const plan = { available: minutes, items: items.map(itemOfSession) };
    const sum = schedule(plan, (item) => minutesOf(item, facts.times)).at(-1)?.to ?? 0;
    const { reserve, fit } = fitOf(plan, sum);
    if (fit === 'fits') return;
    const wanted = Math.ceil(minutes * reserveShare);
    faults.add(located.lineOf(['sessions', session, 'minutes']), 'no-reserve', { wanted, minutes, sum, reserve });
  });
}
