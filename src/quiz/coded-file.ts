import type { CodedCourse, CodedEntry, CodedQuestion, QuestionCodes } from '../core/result/coded-course.ts';
import { meaningOf, type Response } from '../core/quiz/key.ts';
import type { QuestionTypeName } from '../schemas/quiz.ts';
import type { QuestionReport } from './question-report.ts';
import { reports } from './reports.ts';
import { decodeQuestion, isQuestionType, tokensOf } from './types.ts';

/**
 * What scripts need to write and read result links: a file of the site, the same for all languages. Made by
 * `coded-content.ts`.
 */
export interface CodedFile {
  /** The course's id. */
  readonly course: string;
  readonly pools: readonly string[];
  readonly objectives: readonly string[];
  /** The list of permanent numbers in its order. */
  readonly entries: readonly FileEntry[];
}

/** A lesson's id, the number of a question that has left, or a question. */
export type FileEntry = string | number | FileQuestion;

/** Pool by its place in the list of pools, id, number of codes. */
export type FileQuestion =
  | readonly [pool: number, id: string, codes: number]
  /** Of a question that the course asks, also its type, its key as in `data-key`, and its objective by its place. */
  | readonly [pool: number, id: string, codes: number, type: QuestionTypeName, key: string, objective: number]
  /** Where its parts stand in another order now, also the order in which they are numbered. */
  | readonly [
      pool: number,
      id: string,
      codes: number,
      type: QuestionTypeName,
      key: string,
      objective: number,
      parts: string,
    ];

/** What the course asks, as the group's page shows it. */
export interface AskedQuestion extends CodedQuestion {
  readonly now: QuestionCodes & Asked;
}

interface Asked {
  readonly type: QuestionTypeName;
  /** In the order of the question's file, by which its letters go. */
  readonly report: QuestionReport;
  /** Ids of its parts in that order. */
  readonly parts: readonly string[];
}

/** A course as its file of codes says. */
export interface AskedCourse extends CodedCourse {
  readonly entries: readonly (
    Exclude<CodedEntry, CodedQuestion> | AskedQuestion | (CodedQuestion & { now?: undefined })
  )[];
}

/**
 * Reads the file.
 * @throws when it is another one
 */
export function readCodedFile(text: string): AskedCourse {
  const file: unknown = JSON.parse(text);
  if (!isCodedFile(file)) throw new Error('readCodedFile: not a file of codes');
  return {
    id: file.course,
    entries: file.entries.map((entry) => {
      if (typeof entry === 'string') return { id: entry };
      if (typeof entry === 'number') return { gone: entry };
      const [pool, id, codes, type, key, objective, parts] = entry;
      const base = { pool: file.pools[pool] ?? '', id, codes };
      if (type === undefined || key === undefined || objective === undefined) return base;
      return { ...base, now: askedAs(type, key, file.objectives[objective] ?? '', parts) };
    }),
  };
}

function isCodedFile(file: unknown): file is CodedFile {
  if (!(file instanceof Object) || !('entries' in file) || !Array.isArray(file.entries)) return false;
  return (
    'course' in file &&
    typeof file.course === 'string' &&
    'pools' in file &&
    'objectives' in file &&
    file.entries.every(
      (each) =>
        ['string', 'number'].includes(typeof each) ||
        (Array.isArray(each) && (each.length < 4 || isQuestionType(each[3]))),
    )
  );
}

/** The lowest number below `end` that fits; 0 where none does. */
function lowest(end: number, fits: (code: number) => boolean): number {
  for (let code = 0; code < end; code += 1) if (fits(code)) return code;
  return 0;
}

function askedAs(type: QuestionTypeName, key: string, objective: string, numbered?: string): QuestionCodes & Asked {
  const tokens = tokensOf(key);
  const order = numbered?.split(' ');
  const sorted = order ? tokens.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)) : tokens;
  const { codes, codeOf, responseOf } = reports[type](sorted);
  const behaviour = decodeQuestion(type, key);
  const isRight = (response: Response | undefined): boolean => behaviour.grade(response).score.scaled === 1;
  let rightCode: number | undefined;
  return {
    type,
    objective,
    meaning: meaningOf(behaviour.key),
    codeOf,
    responseOf,
    isRight,
    // Worked out when it is needed: some questions have thousands of codes.
    get rightCode() {
      return (rightCode ??= lowest(codes, (code) => isRight(responseOf(code))));
    },
    report: reports[type](tokens),
    parts: tokens.map(([name]) => name),
  };
}
