import type { z } from 'zod';
import type { MdxFile } from './parse-mdx.ts';
import type { Located } from './source-file.ts';

/** What texts were made into, for as long as each file holds the same text. */
export class Recalled<T> {
  readonly #kept = new Map<string, { readonly text: string; readonly made: T }>();

  /**
   * What a file's text is made into; made again only when it is not the text of the last time.
   * @param name of the file
   * @param make undefined where it cannot be made
   * @param isSound asked after `make`: what was faulty is made again each time, so that its faults are told each time
   */
  of(name: string, text: string, make: () => T | undefined, isSound: () => boolean): T | undefined {
    const kept = this.#kept.get(name);
    if (kept?.text === text) return kept.made;
    const made = make();
    if (made !== undefined && isSound()) this.#kept.set(name, { text, made });
    return made;
  }
}

/**
 * What earlier checks of a course have read and found sound, so that the next one reads only what has changed: while an
 * author writes, each save is checked. It holds the course's texts.
 */
export class CheckMemory {
  readonly yaml = new Recalled<Located>();
  readonly mdx = new Recalled<MdxFile>();
  /** Files in which every word and sign is right. */
  readonly spelt = new Recalled<true>();
  /** A game all of whose roads were walked. */
  readonly walked = new Recalled<true>();
  /** Which terms the lessons use and teach. */
  readonly taught = new Recalled<true>();
}

/** A schema that is made once for the same languages. @param make of the course's languages */
export function forLanguages<T extends z.ZodType>(
  make: (languages: readonly string[]) => T,
): (languages: readonly string[]) => T {
  const made = new Map<string, T>();
  return (languages) => {
    const key = languages.join(' ');
    const schema = made.get(key) ?? make(languages);
    made.set(key, schema);
    return schema;
  };
}
