import { z } from 'zod';
import { slug, words } from './text.ts';

const page = z.strictObject({ title: words, description: words, body: words });

/** `content/template/<language>.yaml`: the words of a new course. `{name}` in a text is a place for a value. */
export const templateSchema = z.strictObject({
  /** The pages of a new course, in their order: last part of the address by id. */
  slugs: z.record(z.string(), slug),
  part: words,
  partDescription: words,
  lessonDescription: words,
  courseDescription: words,
  /** The heading of a lesson that has none. */
  heading: words,
  /** The text of a lesson that has none. */
  empty: words,
  summary: z.tuple([words, words, words]),
  checklist: z.array(words).min(2),
  trainer: z.strictObject({
    title: words,
    step: words,
    expected: words,
    ask: z.tuple([words, words]),
    point: words,
  }),
  objective: words,
  question: z.strictObject({
    prompt: words,
    right: words,
    /** To a choice that is another lesson's title. */
    wrong: words,
    /** Choices where there are no other lessons. */
    others: z.tuple([words, words]),
    otherWrong: words,
    explanation: words,
  }),
  source: z.strictObject({ authors: words, publication: words, note: words }),
  /** Text of pages; those that are not here are taken from the project's own content. */
  pages: z.record(z.string(), page),
});

export type Template = z.infer<typeof templateSchema>;
