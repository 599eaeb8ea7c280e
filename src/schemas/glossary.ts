import { z } from 'zod';
import { circle } from './course.ts';
import { byLanguage, id, words } from './text.ts';

/**
 * `content/glossary.yaml`: the words that a newcomer to both departments meets.
 * @param langs the languages that every text must have
 */
export function glossarySchema(langs: readonly string[]) {
  return z.array(
    z.strictObject({
      /** Permanent: the fragment of the term's address. */
      id,
      /** Whose word it is. */
      circle: circle.optional(),
      /** The term as lessons write it. */
      term: byLanguage(langs, words),
      /** Other forms that lessons use or that people type; each word stands under one term of its language. */
      also: byLanguage(langs, z.array(words)),
      /** What a new hire understands. */
      definition: byLanguage(langs, words),
      /** One sentence from a working week. */
      example: byLanguage(langs, words),
      /** Where it is taught, the best place first: `lesson:<id>#<section>`. */
      taught: z.array(words).min(1),
    }),
  );
}

export type Glossary = z.infer<ReturnType<typeof glossarySchema>>;
export type Term = Glossary[number];
