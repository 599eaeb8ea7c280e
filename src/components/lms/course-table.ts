import { circles } from '../../core/circles.ts';
import type { CourseTable, LmsCourse, LmsQuestion, TableQuestion } from '../../core/lms/course.ts';
import { meaningOf } from '../../core/quiz/key.ts';
import { reports } from '../../quiz/reports.ts';
import type { Token } from '../../quiz/question-type.ts';
import { decodeQuestion, isQuestionType } from '../../quiz/types.ts';

/** The course as a package's state and report see it. @throws on a question of a type that there is not */
export function lmsCourse({ questions, ...course }: CourseTable): LmsCourse {
  const lessons = course.lessons.map(({ id }) => id);
  return { ...course, questions: questions.map((question) => lmsQuestion(question, lessons)) };
}

function lmsQuestion([number, id, type, key, lesson, pool]: TableQuestion, lessons: readonly string[]): LmsQuestion {
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
    lesson: lessons[lesson],
    practised: pool === undefined,
    codeOf,
    responseOf,
    score: (response) => grade(response).score,
    ...interaction,
    pattern,
    parts: tokens.map(([name]) => name),
    targets: interaction.type === 'matching' ? circles : [],
  };
}
