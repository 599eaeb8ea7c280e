import { z } from 'zod';
import { byLanguage, id, words } from '../schemas/text.ts';

/** What the schemas of all question types are made of. */
export interface Parts {
  /** A text in every language of the course. */
  readonly text: ReturnType<typeof byLanguage<typeof words>>;
  /** What can be chosen or put in order. */
  readonly choice: ReturnType<typeof choiceSchema>;
  /** The fields that every question has. */
  readonly common: ReturnType<typeof commonFields>;
}

/** @param langs the languages that every text must have */
export function questionParts(langs: readonly string[]): Parts {
  const text = byLanguage(langs, words);
  return { text, choice: choiceSchema(text), common: commonFields(text) };
}

const choiceSchema = (text: Parts['text']) =>
  z.strictObject({
    id,
    text,
    /** Why this choice is right or wrong; shown beside it once checked. */
    feedback: text,
  });

const commonFields = (text: Parts['text']) => ({
  /** Unique in the whole course and never reused: a learner's stored answers refer to it. */
  id,
  /** The one objective this question tests. */
  objective: id,
  prompt: text,
  /** Offered before answering. */
  hint: text.optional(),
  /** Offered after answering: the principle behind the answer. */
  explanation: text,
  /** The order of the choices carries meaning: learners see them in the file's order, not shuffled. */
  fixed: z.literal(true).optional(),
});
