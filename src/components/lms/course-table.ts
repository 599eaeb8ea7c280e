import { circles } from '../../core/circles.ts';
import type { LmsCourse, LmsQuestion } from '../../core/lms/course.ts';
import { meaningOf } from '../../core/quiz/key.ts';
import { reports } from '../../quiz/reports.ts';
import type { Token } from '../../quiz/question-type.ts';
import { decodeQuestion, isQuestionType } from '../../quiz/types.ts';

/** What the build writes into a package of its course. */
export interface CourseTable extends Omit<LmsCourse, 'questions'> {
  /** The languages of the package, the first one's home first. */
  readonly languages: readonly string[];
  /** The files of its pages. */
  readonly pages: readonly string[];
  /** Of each question number, id, type, key as in the page's attribute, and its lesson unless it is of a pool. */
  readonly questions: readonly (readonly [number: number, id: string, type: string, key: string, lesson?: string])[];
}

/** The course as a package's state and report see it. @throws on a question of a type that there is not */
export function lmsCourse({ questions, ...course }: CourseTable): LmsCourse {
  return { ...course, questions: questions.map((question) => lmsQuestion(...question)) };
}

function lmsQuestion(number: number, id: string, type: string, key: string, lesson?: string): LmsQuestion {
  if (!isQuestionType(type)) throw new Error(`${id}: unknown type ${type}`);
  const tokens = key.split(' ').map((token): Token => {
    const [name = '', value] = token.split('=');
    return value === undefined ? [name] : [name, value];
  });
  const { codeOf, responseOf, pattern, interaction } = reports[type](tokens);
  const { key: meant, grade } = decodeQuestion(type, key);
  return {
    number,
    id,
    meaning: meaningOf(meant),
    lesson,
    codeOf,
    responseOf,
    score: (response) => grade(response).score,
    ...interaction,
    pattern,
    parts: tokens.map(([name]) => name),
    targets: interaction.type === 'matching' ? circles : [],
  };
}
