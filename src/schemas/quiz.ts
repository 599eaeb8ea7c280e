import { z } from 'zod';
import { circle } from './course.ts';
import { byLanguage, id, words } from './text.ts';

/** One question of any type. */
function questionSchema(langs: readonly string[]) {
  const text = byLanguage(langs, words);

  const choice = z.strictObject({
    id,
    text,
    /** Why this choice is right or wrong; shown beside it once checked. */
    feedback: text,
  });

  const common = {
    /** Unique in the whole course and never reused: a learner's stored answers refer to it. */
    id,
    /** The one objective this question tests. */
    objective: id,
    prompt: text,
    /** Offered before answering. */
    hint: text.optional(),
    /** Offered after answering: the principle behind the answer. */
    explanation: text,
  };

  const choices = {
    choices: z.array(choice).min(2),
    correctChoices: z.array(id).min(1),
  };

  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('single-choice'), ...common, ...choices }),
    z.strictObject({ type: z.literal('multiple-choice'), ...common, ...choices }),
    z.strictObject({
      type: z.literal('categorise'),
      ...common,
      /** Things to place; `category` is the key. */
      items: z
        .array(
          z.strictObject({
            id,
            text,
            category: circle,
            /** `incorrect` hints without giving the key away: the learner tries again. */
            feedback: z.strictObject({ correct: text, incorrect: text }),
          }),
        )
        .min(2),
    }),
    z.strictObject({
      type: z.literal('order'),
      ...common,
      /** In the right order; shown shuffled. */
      steps: z.array(choice).min(3),
    }),
    z.strictObject({
      type: z.literal('scenario'),
      ...common,
      /** Id of the first scene. */
      start: id,
      scenes: z
        .array(
          z.strictObject({
            id,
            text,
            /** `next` names a scene or an outcome; `feedback` tells the consequence. */
            choices: z.array(choice.extend({ next: id })).min(2),
          }),
        )
        .min(1),
      outcomes: z.array(z.strictObject({ id, /** 0 to 1. */ score: z.number().min(0).max(1), text })).min(1),
    }),
  ]);
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
export type QuestionType = Question['type'];
export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;
