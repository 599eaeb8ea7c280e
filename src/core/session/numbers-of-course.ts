import { codedLessons, codedQuestions, type CodedCourse } from '../result/coded-course.ts';
import type { PlanNumbers } from './plan.ts';

/** The numbers by which addresses of plans count, from the list by which result links are written. */
export function numbersOfCourse({ entries }: CodedCourse): PlanNumbers {
  const ids = {
    lesson: codedLessons(entries).map(({ id }) => id),
    question: codedQuestions(entries).map(({ id }) => id),
  };
  return {
    // A question whose meaning has changed has several numbers: the last is its own.
    numberOf: (kind, id) => ids[kind].lastIndexOf(id) + 1 || undefined,
    idOf: (kind, number) => ids[kind][number - 1],
  };
}
