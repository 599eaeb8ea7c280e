import type { APIRoute } from 'astro';
import { practice } from '../core/numbers/numbers.ts';
import { codedFile } from '../quiz/coded-content.ts';
import { getCourse, getNumbers, getPools, getQuiz } from '../site/site.ts';
import { outline } from '../core/outline.ts';

/** What scripts need to write and read result links, for all languages. */
export const GET: APIRoute = async () => {
  const course = await getCourse();
  const quizzes = await Promise.all(outline(course).map(({ lesson }) => getQuiz(lesson.id)));
  const questions = [
    ...quizzes.flatMap((quiz) => quiz.questions.map((question) => ({ pool: practice, question }))),
    ...(await getPools()).flatMap(({ id, questions: own }) => own.map((question) => ({ pool: id, question }))),
  ];
  return new Response(JSON.stringify(codedFile(course.id, await getNumbers(), questions)));
};
