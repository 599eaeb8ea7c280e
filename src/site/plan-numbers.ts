import type { PlanNumbers } from '../core/session/plan.ts';
import { getCourse, getQuiz } from './site.ts';
import { outline } from '../core/outline.ts';

/** The permanent numbers by which plans count lessons and the questions in them. */
export async function getPlanNumbers(): Promise<PlanNumbers> {
  const lessons = outline(await getCourse()).map(({ lesson }) => lesson.id);
  const quizzes = await Promise.all(lessons.map(getQuiz));
  const questions = quizzes.flatMap((quiz) => quiz.questions.map(({ id }) => id));
  const lists = { lesson: lessons, question: questions };
  return {
    numberOf: (kind, id) => (lists[kind].includes(id) ? lists[kind].indexOf(id) + 1 : undefined),
    idOf: (kind, number) => lists[kind][number - 1],
  };
}
