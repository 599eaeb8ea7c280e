import { questionsAsked } from '../../../core/quiz/sitting.ts';
import type { CourseLesson } from '../../../schemas/course.ts';

/** Questions on a lesson in the pool, and how many two sittings ask of it without asking one twice. */
interface Held {
  readonly id: string;
  readonly count: number;
  readonly needed: number;
}

/** What is lacking, as a key of the messages and its values. */
interface Told {
  readonly key: 'too-few-questions' | 'too-few-questions.all';
  readonly values: Readonly<Record<string, string | number>>;
}

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

const tooFewOn = ({ id, count, needed }: Held): Told => ({ key: 'too-few-questions', values: { id, count, needed } });

/**
 * A sitting that does not ask on every lesson leaves some without a question. What one lesson has beyond two sittings
 * does not count: a sitting draws no more of it, and would be too short.
 */
function tooFewInAll(held: readonly Held[], needed: number): Told[] {
  const count = held.reduce((sum, each) => sum + Math.min(each.count, each.needed), 0);
  if (count >= needed) return [];
  return [{ key: 'too-few-questions.all', values: { needed, count } }];
}
