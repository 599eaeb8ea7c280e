import { z } from 'zod';
import { byLanguage, id, words } from './text.ts';

/**
 * `content/sources.yaml`: the works that the course rests on.
 * @param langs the languages that every note must have
 */
export function sourcesSchema(langs: readonly string[]) {
  return z.array(
    z.strictObject({
      id,
      /** The language it is written in, as a code: its title is marked as such. */
      language: z.string().regex(/^[a-z]{2,3}$/, { error: 'language-code' }),
      authors: words,
      title: words,
      /** Journal, publisher or site. */
      publication: words,
      /** Year, year and month, or full date: `2013`, `2013-12`, `2013-12-04`. */
      date: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, { error: 'date' }),
      /** Where it can be read; not all works are on the web. */
      url: z.url({ protocol: /^https$/ }).optional(),
      /** What the course takes from it. */
      note: byLanguage(langs, words),
    }),
  );
}

export type Source = z.infer<ReturnType<typeof sourcesSchema>>[number];
