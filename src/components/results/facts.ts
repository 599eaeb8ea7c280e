import type { QuizPage } from './dashboard.ts';

/** What the page tells its element of the course. */
export interface Facts {
  readonly words: Readonly<Record<string, string>>;
  readonly lessons: readonly string[];
  readonly objectives: readonly string[];
  readonly questions: number;
  readonly mastery: number;
  readonly quizzes: readonly QuizPage[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => value instanceof Object;
const isWords = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every((each) => typeof each === 'string');

/** Reads the attributes that `GroupResults.astro` writes. */
export function readFacts(page: HTMLElement): Facts {
  const { lessons = '', questions, mastery, words = '{}', quizzes = '[]' } = page.dataset;
  const read: unknown = JSON.parse(words);
  const pages: unknown = JSON.parse(quizzes);
  return {
    words: isWords(read) ? read : {},
    lessons: lessons.split(' '),
    objectives: [...page.querySelectorAll<HTMLElement>('li[data-objective]')].map(
      ({ dataset }) => dataset['objective'] ?? '',
    ),
    questions: Number(questions),
    mastery: Number(mastery),
    quizzes: (Array.isArray(pages) ? pages : []).filter(isWords).map(({ id = '', name = '', href = '' }) => ({
      id,
      name,
      href,
    })),
  };
}
