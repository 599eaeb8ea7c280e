import type { PoolGroup } from '../core/quiz/pool-group.ts';
import { finalQuiz } from '../core/result/result.ts';
import { questionsAsked } from '../core/quiz/sitting.ts';
import { getObjectives, getPool, type Site } from './site.ts';

/** The pool of the final quiz by lesson. In a long course not every lesson has a question in it. */
export async function finalQuizGroups(site: Site): Promise<PoolGroup[]> {
  const [objectives, pool] = await Promise.all([getObjectives(), getPool(finalQuiz)]);
  const lessonOf = new Map(objectives.map(({ id, lesson }) => [id, lesson]));
  const byLesson = Map.groupBy(pool, ({ objective }) => lessonOf.get(objective));
  return site.outline.flatMap(({ lesson }) => {
    const questions = byLesson.get(lesson.id);
    const href = site.href({ kind: 'lesson', id: lesson.id });
    return questions ? [{ title: site.say(lesson.title), href, count: questionsAsked(lesson), questions }] : [];
  });
}
