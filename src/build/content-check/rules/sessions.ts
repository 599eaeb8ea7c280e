import { fitOf, reserveShare, schedule } from '../../../core/session/plan.ts';
import { itemOfSession, minutesOf, type LessonTimes } from '../../../core/session/ready-made.ts';
import type { Course, SessionItem } from '../../../schemas/course.ts';
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
      const fault = faultOf(item, lessons, facts);
      const key = 'question' in item ? 'question' : 'lesson';
      if (fault) faults.add(located.lineOf(['sessions', session, 'items', index, key]), ...fault);
      return !fault && (!('lesson' in item) || facts.times.has(item.lesson));
    });
    // What was told already is not counted.
    if (known.includes(false)) return;
    const plan = { available: minutes, items: items.map(itemOfSession) };
    const sum = schedule(plan, (item) => minutesOf(item, facts.times)).at(-1)?.to ?? 0;
    const { reserve, fit } = fitOf(plan, sum);
    if (fit === 'fits') return;
    const wanted = Math.ceil(minutes * reserveShare);
    faults.add(located.lineOf(['sessions', session, 'minutes']), 'no-reserve', {
      expected: `ít nhất ${wanted} trong ${minutes} phút để dự phòng`,
      found: reserve < 0 ? `các phần cộng lại ${sum} phút, quá ${-reserve} phút` : `chỉ còn ${reserve} phút`,
      fix: 'Bỏ bớt một phần, ghi minutes ngắn hơn cho một phần, hoặc cho buổi dài thêm.',
    });
  });
}

type Told = Parameters<FileFaults['add']> extends [number, ...infer Rest] ? Rest : never;

function faultOf(item: SessionItem, lessons: ReadonlySet<string>, { votable }: SessionFacts): Told | undefined {
  if ('lesson' in item && !lessons.has(item.lesson))
    return ['unknown-lesson', { expected: 'mã một bài có trong tệp này', found: item.lesson, fix: 'Sửa lại mã bài.' }];
  if ('question' in item && !votable.has(item.question))
    return [
      'unknown-id',
      {
        expected: 'mã một câu single-choice có nhiều nhất bốn phương án, trong quiz.yaml của một bài',
        found: item.question,
        fix: 'Sửa lại mã câu hỏi, hoặc chọn câu khác.',
      },
    ];
  return undefined;
}
