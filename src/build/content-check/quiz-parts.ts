import type { Question, Quiz, quizSchema } from '../../schemas/quiz.ts';

/** The sound parts of a quiz file in their places, so that one fault does not hide the others. */
export interface QuizParts {
  readonly objectives: readonly (Quiz['objectives'][number] | undefined)[];
  readonly questions: readonly (Question | undefined)[];
  /** Ids of all objectives, and the objectives that any question names, those of faulty parts included. */
  readonly objectiveIds: ReadonlySet<string>;
  readonly tested: ReadonlySet<string>;
}

const listAt = (value: unknown, key: string): unknown[] => {
  const list: unknown = value instanceof Object ? Reflect.get(value, key) : undefined;
  return Array.isArray(list) ? list : [];
};

const textsAt = (entries: readonly unknown[], key: string): Set<string> =>
  new Set(
    entries
      .map((entry): unknown => (entry instanceof Object ? Reflect.get(entry, key) : undefined))
      .filter((text) => typeof text === 'string'),
  );

/**
 * Takes a quiz file apart.
 * @param value the parsed file, whatever it holds
 * @param schema of the course's languages
 */
export function quizParts(value: unknown, schema: ReturnType<typeof quizSchema>): QuizParts {
  const { objectives, questions } = schema.shape;
  const objectiveList = listAt(value, 'objectives');
  const questionList = listAt(value, 'questions');
  return {
    objectives: objectiveList.map((entry) => objectives.element.safeParse(entry).data),
    questions: questionList.map((entry) => questions.element.safeParse(entry).data),
    objectiveIds: textsAt(objectiveList, 'id'),
    tested: textsAt(questionList, 'objective'),
  };
}
