import { z } from 'zod';
import { byLanguage, words } from './text.ts';

/**
 * `content/synonyms.yaml`: words that people type and pages say in another way, by language.
 * @param langs the languages that must have a list
 */
export function synonymsSchema(langs: readonly string[]) {
  /** The first word of a group stands on the site; a search for another one finds it. */
  const group = z.array(words).min(2);
  return byLanguage(langs, z.array(group));
}

export type Synonyms = z.infer<ReturnType<typeof synonymsSchema>>;
