import { z } from 'zod';
import { questionSchemas } from '../quiz/schemas.ts';
import { byLanguage, id, words } from './text.ts';

/** One question of any type. */
function questionSchema(langs: readonly string[]) {
  return z.discriminatedUnion('type', questionSchemas(langs));
}

/**
 * `quiz.yaml` of one lesson. Names follow QTI 3 and xAPI where those have one.
 * Rules that span several fields (an answer that exists, scenes that end) are in the content check.
 * @param langs the languages that every text must have
 */
export function quizSchema(langs: readonly string[]) {
  return z.strictObject({
    objectives: z
      .array(
        z.strictObject({
          /** Unique in the whole course. */
          id,
          /** Id of the heading that teaches it. */
          section: id,
          /** Goes on from “after this lesson you can …”. */
          text: byLanguage(langs, words),
        }),
      )
      .min(1),
    questions: z.array(questionSchema(langs)).min(1),
  });
}

/**
 * `final-quiz.yaml` and `pre-test.yaml`: questions over the whole course. Their objectives are those of the lessons,
 * which tells the lesson that each belongs to.
 * @param langs the languages that every text must have
 */
export function poolSchema(langs: readonly string[]) {
  return z.strictObject({ questions: z.array(questionSchema(langs)).min(1) });
}

export type Quiz = z.infer<ReturnType<typeof quizSchema>>;
export type Question = Quiz['questions'][number];
export type QuestionTypeName = Question['type'];
export type QuestionOf<T extends QuestionTypeName> = Extract<Question, { type: T }>;
