import type { ResultAnswer } from '../core/result/answers.ts';
import { practice } from '../core/numbers/numbers.ts';
import type { AskedCourse, AskedQuestion } from './coded-file.ts';

/** The questions that the course asks, in the order of the list of permanent numbers. */
export const askedQuestions = ({ entries }: AskedCourse): AskedQuestion[] =>
  entries.filter((entry) => entry.pool !== undefined).filter((entry) => entry.now !== undefined);

/** An answer as letters or numbers, by the order of the question's file. */
export const answerText = ({ now }: AskedQuestion, { response }: ResultAnswer): string =>
  now.report
    .cells(response)
    .filter((cell) => cell !== '')
    .join(' ');

/** Columns of a table of answers, and the cells of a person. */
export interface AnswerColumns {
  readonly head: readonly string[];
  readonly cells: (answers: readonly ResultAnswer[]) => (string | number)[];
}

/**
 * For each question that anybody answered: its answer (`id`, or `id.part` for each part), `id:score` (1 right, 0 wrong),
 * `id:sure` (`sure`, `fairly`, `guess`) and, of practice, `id:later` (`2` right at the second try, `3+` after more, `no`).
 * Heads and values are the same in every language, so that programs read them (`npm run items`).
 */
export function answerColumns(course: AskedCourse, people: readonly (readonly ResultAnswer[])[]): AnswerColumns {
  const answered = new Set(people.flatMap((answers) => answers.map(({ question }) => question)));
  const questions = askedQuestions(course).filter(({ id }) => answered.has(id));
  return {
    head: questions.flatMap(({ id, pool, now }) => [
      ...now.report.columns.map((part) => (part === '' ? id : `${id}.${part}`)),
      `${id}:score`,
      `${id}:sure`,
      ...(pool === practice ? [`${id}:later`] : []),
    ]),
    cells: (answers) => {
      const byQuestion = new Map(answers.map((answer) => [answer.question, answer]));
      return questions.flatMap((question) => cellsOf(question, byQuestion.get(question.id)));
    },
  };
}

function cellsOf({ pool, now }: AskedQuestion, answer: ResultAnswer | undefined): (string | number)[] {
  const asksLater = pool === practice;
  if (!answer) return Array.from({ length: now.report.columns.length + (asksLater ? 3 : 2) }, () => '');
  const { response, right, confidence = '', later } = answer;
  const after = right ? '' : later === undefined ? 'no' : later === 'second' ? '2' : '3+';
  return [...now.report.cells(response), Number(right), confidence, ...(asksLater ? [after] : [])];
}
