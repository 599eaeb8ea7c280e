import { z } from 'zod';

/** A code such as `first-lesson`: lower-case ASCII words joined by hyphens. Permanent once published. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: 'ascii-code' });

/** One part of an address: as {@link id}, and may begin with a digit. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'ascii-code' });

/** Prose: anything but blank. */
export const words = z.string().regex(/\S/, { error: 'blank' });

/** A text in every language of the course: `{ vi: '…', en: '…' }`. */
export type LocalText = Readonly<Record<string, string>>;

/**
 * A record with exactly one entry for each language of the course.
 * @param languages language codes, the default one first
 * @param value the schema of each entry
 */
export function byLanguage<T extends z.ZodType>(languages: readonly string[], value: T) {
  return z.strictObject(Object.fromEntries(languages.map((language) => [language, value])));
}
