import { questionsAsked } from '../../../core/quiz/sitting.ts';
import type { CourseLesson } from '../../../schemas/course.ts';
import type { Fault } from '../fault.ts';

/** Questions on a lesson in the pool, and how many two sittings ask of it without asking one twice. */
interface Held {
  readonly id: string;
  readonly count: number;
  readonly needed: number;
}

type Told = Pick<Fault, 'expected' | 'found' | 'fix'>;

/**
 * What the pool of the final quiz lacks for a second sitting that asks other questions than the first.
 * @param lessons from which questions are drawn
 * @param countOf how many questions the pool has on a lesson
 * @param most how many questions one sitting asks at most
 */
export function tooFew(lessons: readonly CourseLesson[], countOf: (lesson: string) => number, most: number): Told[] {
  const held = lessons.map((lesson) => ({
    id: lesson.id,
    count: countOf(lesson.id),
    needed: 2 * questionsAsked(lesson),
  }));
  const needed = held.reduce((sum, each) => sum + each.needed, 0);
  return needed > 2 * most
    ? tooFewInAll(held, 2 * most)
    : held.filter((each) => each.count < each.needed).map(tooFewOn);
}

const tooFewOn = ({ id, count, needed }: Held): Told => ({
  expected: `ít nhất ${needed} câu về bài ${id}, để lần làm thứ hai không trùng lần đầu`,
  found: `${count} câu`,
  fix: `Viết thêm câu hỏi có objective là một mục tiêu của bài ${id}.`,
});

/**
 * A sitting that does not ask on every lesson leaves some without a question. What one lesson has beyond two sittings
 * does not count: a sitting draws no more of it, and would be too short.
 */
function tooFewInAll(held: readonly Held[], needed: number): Told[] {
  const count = held.reduce((sum, each) => sum + Math.min(each.count, each.needed), 0);
  if (count >= needed) return [];
  return [
    {
      expected: `ít nhất ${needed} câu (gấp đôi finalQuizMost), để lần làm thứ hai hỏi câu khác; mỗi bài tính nhiều nhất 2 câu, mỗi chiến lược 4 câu`,
      found: `${count} câu`,
      fix: 'Viết thêm câu hỏi, trước hết về những bài chưa có câu nào, hoặc giảm finalQuizMost trong content/course.yaml.',
    },
  ];
}
