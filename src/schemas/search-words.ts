import { z } from 'zod';
import { byLanguage, words } from './text.ts';

/**
 * `content/search-words.yaml`: what the search knows beside the pages and their synonyms, by language.
 * @param langs the languages that must have an entry
 */
export function searchWordsSchema(langs: readonly string[]) {
  const list = z.array(words);
  return byLanguage(
    langs,
    z.strictObject({
      /** Further names of pages, by the key that links use: `page:trainers`, `home:`; of terms `term:<id>`. */
      names: z.record(z.string().regex(/^(home:|(page|module|lesson|term):[a-z0-9-]+)$/), list),
      /**
       * Names with a place for a number: `{number}`, of sessions `{minutes}`. Besides these, a number that a lesson has in
       * `course.yaml`, by its key there.
       */
      numbered: z.object({ lesson: list, first: list, last: list, module: list, session: list }).catchall(list),
      /** The numbers from one on, in words; of a number that is said in several ways, such as "tư" for four, all of them. */
      numbers: z.array(z.union([words, list])),
      /** What the course does not have: the nearest subject in the site's words, then what is typed. */
      nearest: z.array(z.array(words).min(2)),
      /** Words of the site, each before other ways to write it that are more than a slip of one letter. */
      slips: z.array(z.array(words).min(2)),
      /** Function words: they say little of what is looked for. */
      little: list,
      /** Words of another language that are typed as they are and never corrected. */
      foreign: list,
    }),
  );
}

export type SearchWords = z.infer<ReturnType<typeof searchWordsSchema>>;
export type LanguageSearchWords = SearchWords[string];
