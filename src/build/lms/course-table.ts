import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { CourseTable, TableQuestion } from '../../core/lms/course.ts';
import { lessonNumber, numberedQuestion, type Numbers } from '../../core/numbers/numbers.ts';
import { outline } from '../../core/outline.ts';
import { meaningOf } from '../../core/quiz/key.ts';
import { finalQuiz } from '../../core/result/result.ts';
import { encodeKey } from '../../quiz/content.ts';
import { decodeQuestion } from '../../quiz/types.ts';
import type { Course } from '../../schemas/course.ts';
import { poolSchema, quizSchema, type Question } from '../../schemas/quiz.ts';
import { contentFolder } from '../content-folder.ts';
import { readNumbers } from '../numbers-file.ts';
import type { LmsSettings } from './settings.ts';

/**
 * What a package knows of its course, by permanent numbers.
 * @param root absolute path of the project
 * @param pages the files of the package's pages
 * @throws on what has no permanent number; run the content check first
 */
export function courseTable(
  root: string,
  course: Course,
  { languages, completion, failed }: LmsSettings,
  pages: readonly string[],
): CourseTable {
  const content = contentFolder(root);
  const read = (file: string): unknown => load(readFileSync(join(content, file), 'utf8'));
  const numbers = readNumbers(root);
  const lessons = outline(course);
  const lessonOf = new Map<string, number>();
  const practised = lessons.flatMap(({ module, lesson }, place) => {
    const quiz = quizSchema(course.languages).parse(read(`lessons/${module.id}/${lesson.id}/quiz.yaml`));
    for (const { id } of quiz.objectives) lessonOf.set(id, place);
    return quiz.questions;
  });
  const file = `${finalQuiz}.yaml`;
  const pool = existsSync(join(content, file)) ? poolSchema(course.languages).parse(read(file)).questions : [];
  const row = (question: Question): TableQuestion => {
    const place = lessonOf.get(question.objective) ?? -1;
    return [numberOf(numbers, question.id), question.id, question.type, numberedKey(numbers, question), place];
  };
  return {
    id: course.id,
    lessons: lessons.map(({ lesson: { id } }) => ({ number: known(lessonNumber(numbers, id), id), id })),
    quiz: finalQuiz,
    mastery: course.masteryScore,
    completion,
    failed,
    languages,
    pages,
    questions: [...practised.map(row), ...pool.map((question): TableQuestion => [...asPool(row(question)), 1])],
  };
}

const asPool = ([number, id, type, key, lesson]: TableQuestion) => [number, id, type, key, lesson] as const;

const numberOf = (numbers: Numbers, id: string): number => known(numberedQuestion(numbers, id)?.number, id);

function known(number: number | undefined, id: string): number {
  if (number === undefined) throw new Error(`numbers.txt: expected a number for ${id}, found none`);
  return number;
}

/** A question's key with its parts in the order of their permanent numbers, where that does not change what it means. */
function numberedKey(numbers: Numbers, question: Question): string {
  const key = encodeKey(question);
  const parts = numberedQuestion(numbers, question.id)?.parts ?? [];
  const place = (token: string): number => parts.indexOf(token.replace(/=.*/, ''));
  const sorted = key
    .split(' ')
    .toSorted((one, other) => place(one) - place(other))
    .join(' ');
  const meaning = (of: string): string => meaningOf(decodeQuestion(question.type, of).key);
  return meaning(sorted) === meaning(key) ? sorted : key;
}
