import { z } from 'zod';
import { words } from './text.ts';

/** Words or parts of regular expressions that mean the same to the analysis. */
const list = z.array(words).min(1);

/** `content/question-words.yaml`: by language, the words by which the form of choices is judged. */
export const questionWordsSchema = z.record(
  z.string(),
  z.strictObject({
    /** A clause that gives a reason or a purpose. */
    reason: list,
    /** Words that allow no exception. */
    absolute: list,
    /** Words that soften. */
    hedge: list,
    concession: list,
    /** Words that point back to another step. */
    anaphora: list,
    /** What a step begins with that points back. */
    anaphoraAtStart: list,
    /** What a choice proposes, by name: a list for each proposal that must not tell right from wrong. */
    proposals: z.strictObject({
      authority: list,
      training: list,
      compromise: list,
      conciliatory: list,
      delegation: list,
    }),
    /** Function words, separated by spaces. */
    function: words,
  }),
);

export type QuestionWords = z.infer<typeof questionWordsSchema>;
