import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { languages as languagesSchema } from '../../schemas/course.ts';
import { poolSchema, quizSchema, type Question } from '../../schemas/quiz.ts';
import { questionWordsSchema } from '../../schemas/question-words.ts';
import type { Bank } from './analyse.ts';

/** The questions of a course with where each is written: by id, file and line, as `content/final-quiz.yaml:12`. */
export interface PlacedBank extends Bank {
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Reads every question of a course.
 * @param content absolute path of its content folder
 * @throws when a file is not as its schema says; the content check tells an author more
 */
export function readBank(content: string): PlacedBank {
  const read = <T>(file: string, schema: z.ZodType<T>): T =>
    schema.parse(parse(readFileSync(join(content, file), 'utf8')));
  const course: unknown = parse(readFileSync(join(content, 'course.yaml'), 'utf8'));
  const languages = languagesSchema.parse(course instanceof Object ? Reflect.get(course, 'languages') : undefined);
  const pool = (file: string): readonly Question[] =>
    existsSync(join(content, file)) ? read(file, poolSchema(languages)).questions : [];
  const quizzes = globSync('lessons/**/quiz.yaml', { cwd: content }).toSorted();
  return {
    languages,
    final: pool('final-quiz.yaml'),
    preTest: pool('pre-test.yaml'),
    lessons: quizzes.flatMap((file) => read(file, quizSchema(languages)).questions),
    words: existsSync(join(content, 'question-words.yaml')) ? read('question-words.yaml', questionWordsSchema) : {},
    prose: new Map(languages.map((language) => [language, proseIn(content, language)])),
    places: new Map(['final-quiz.yaml', 'pre-test.yaml', ...quizzes].flatMap((file) => placesIn(content, file))),
  };
}

function proseIn(content: string, language: string): string {
  return globSync(`lessons/**/${language}.mdx`, { cwd: content })
    .toSorted()
    .map((file) => readFileSync(join(content, file), 'utf8'))
    .join('\n');
}

/** Where each question of a file begins. */
function placesIn(content: string, file: string): [string, string][] {
  if (!existsSync(join(content, file))) return [];
  const lines = readFileSync(join(content, file), 'utf8').split('\n');
  return lines.flatMap((line, index): [string, string][] => {
    const id = /^ {2}- id: (\S+)/.exec(line)?.[1];
    return id === undefined ? [] : [[id, `content/${file}:${index + 1}`]];
  });
}
