import { lmsCourse } from '../../../src/components/lms/course-table.ts';
import type { LmsCourse, LmsQuestion } from '../../../src/core/lms/course.ts';
import {
  emptyProgress,
  type LessonProgress,
  type Progress,
  type QuestionProgress,
} from '../../../src/core/progress/record.ts';

const keys: readonly (readonly [type: string, key: string])[] = [
  ['single-choice', 'first-choice second-choice=1 third-choice'],
  ['multiple-choice', 'one-part=1 two-part=1 three-part four-part five-part six-part'],
  ['categorise', 'a-task=sale b-task=joint c-task=marketing d-task=sale e-task=joint f-task=marketing'],
  ['order', 'step-a step-b step-c step-d step-e step-f'],
  ['scenario', 's/a=t s/b=end t/a=end t/b=half end=1 half=0.5'],
  ['single-choice', 'yes-it-is=1 no-it-is-not'],
];

/** A course of so many lessons, six questions each, and three times as many in the pool of its quiz as lessons. */
export function madeCourse(lessons: number, more: Partial<LmsCourse> = {}): LmsCourse {
  const ids = Array.from({ length: lessons }, (_, at) => `lesson-number-${at + 1}`);
  const ofLessons = ids.flatMap((_, place) =>
    keys.map(([type, key], at) => [place * 6 + at + 1, `question-${place + 1}-${at + 1}`, type, key, place] as const),
  );
  const ofPool = Array.from({ length: lessons * 3 }, (_, at) => {
    const [type, key] = keys[at % keys.length] ?? [];
    return [lessons * 6 + at + 1, `final-question-${at + 1}`, type ?? '', key ?? '', at % lessons, 1] as const;
  });
  return {
    ...lmsCourse({
      id: 'made-course',
      lessons: ids.map((id, at) => ({ number: at + 1, id })),
      quiz: 'final-quiz',
      mastery: 0.8,
      completion: 'passed',
      failed: false,
      languages: ['vi'],
      pages: ['index.html'],
      questions: [...ofLessons, ...ofPool],
    }),
    ...more,
  };
}

/** A response, right or wrong. */
export function responseTo(question: LmsQuestion, right: boolean): NonNullable<ReturnType<LmsQuestion['responseOf']>> {
  for (let code = 0; ; code += 1) {
    const response = question.responseOf(code);
    if (response === undefined) throw new Error(`no such answer to ${question.id}`);
    if ((question.score(response).scaled === 1) === right && question.pattern(response) !== '') return response;
  }
}

const time = '2026-11-30T08:00:00.000Z';

const history = (question: LmsQuestion, right: boolean, n: number): QuestionProgress => {
  const response = responseTo(question, right);
  return { attempts: [{ time, response, score: question.score(response), n, by: 'd1' }] };
};

/** What a learner has done. */
export interface Deeds {
  /** How many lessons were read, and their questions answered: every third one wrong. */
  readonly lessons?: number;
  /** Sittings of the quiz: of how many questions, how many of them right; the rest wrong, and the last not answered. */
  readonly sittings?: readonly {
    readonly begun: string;
    readonly of: number;
    readonly right: number;
    readonly open?: number;
  }[];
}

/** The record of a learner who has done it. */
export function madeRecord(course: LmsCourse, { lessons = 0, sittings = [] }: Deeds): Progress {
  const read = course.lessons.slice(0, lessons).map(({ id }) => id);
  const answered = course.questions.filter(({ lesson, practised }) => practised && read.includes(lesson ?? ''));
  const lesson: LessonProgress = { visited: time, read: time, completed: time };
  const pool = course.questions.filter(({ practised }) => !practised);
  return {
    ...emptyProgress,
    lessons: Object.fromEntries(read.map((id) => [id, lesson])),
    questions: Object.fromEntries(
      answered.map((question, at) => [question.id, { [question.meaning]: history(question, at % 3 > 0, at + 1) }]),
    ),
    sittings: {
      'final-quiz': Object.fromEntries(
        sittings.map(({ begun, of, right, open = 0 }) => {
          const drawn = pool.slice(0, of);
          const given = drawn
            .slice(0, of - open)
            .map((question, at) => [question.id, history(question, at < right, at + 1)]);
          return [begun, { drawn: drawn.map(({ id }) => id), questions: Object.fromEntries(given), n: 1, by: 'd1' }];
        }),
      ),
    },
    places: read.length > 0 ? { d1: { time, lesson: read.at(-1) ?? '', n: 900 } } : {},
  };
}
