import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseNumbers, practice, type NumberedCourse, type Numbers } from '../core/numbers/numbers.ts';
import { outline } from '../core/outline.ts';
import { courseQuestion } from '../quiz/numbered.ts';
import { poolSchema, quizSchema } from '../schemas/quiz.ts';
import { contentFolder } from './content-folder.ts';
import { readCourse } from './course-file.ts';

/** The list of permanent numbers, in the content folder. */
export const numbersFile = 'numbers.txt';

/**
 * Reads the list of permanent numbers.
 * @param root absolute path of the project
 * @returns an empty list when there is none
 * @throws {NumbersError} on a line that cannot be read
 */
export function readNumbers(root: string): Numbers {
  const path = join(contentFolder(root), numbersFile);
  return parseNumbers(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/**
 * What a course has that has a permanent number: lessons in their order, then their questions and those of
 * pages that have some of their own.
 * @param root absolute path of the project
 * @throws on faulty content; run the content check first
 */
export function readNumberedCourse(root: string): NumberedCourse {
  const course = readCourse(root);
  const content = contentFolder(root);
  const read = (file: string): unknown => parse(readFileSync(join(content, file), 'utf8'));
  const quizzes = outline(course).map(({ module, lesson }) =>
    quizSchema(course.languages).parse(read(`lessons/${module.id}/${lesson.id}/quiz.yaml`)),
  );
  const ofPage = (id: string) => {
    const file = `${id}.yaml`;
    const pool = existsSync(join(content, file))
      ? poolSchema(course.languages).safeParse(read(file)).data?.questions
      : undefined;
    return (pool ?? []).map((question) => courseQuestion(id, question));
  };
  return {
    lessons: outline(course).map(({ lesson }) => lesson.id),
    questions: [
      ...quizzes.flatMap(({ questions }) => questions.map((question) => courseQuestion(practice, question))),
      ...course.pages.flatMap(({ id }) => ofPage(id)),
    ],
  };
}
