import { z } from 'zod';
import { byLanguage, id, words } from './text.ts';

/** What a figure with this beginning is: drawn above a lesson's story, with no caption. */
export const sceneName = /^scene-/;

/**
 * `content/figures/texts.yaml`: the words of every drawing, by the name of its file.
 * @param languages of the course, the default one first; labels may be missing in the others, which then show its picture
 */
export function figureTextsSchema(languages: readonly string[]) {
  const text = byLanguage(languages, words);
  const [first = '', ...others] = languages;
  const label = z.strictObject({
    [first]: words,
    ...Object.fromEntries(others.map((language) => [language, words.optional()])),
  });
  return z.record(
    id,
    z.strictObject({
      /** What the picture shows, for those who do not see it. */
      alt: text,
      /** The line under it; scenes have none. */
      caption: text.optional(),
      /** What stands at each place of the drawing; `|` breaks a line. */
      labels: z.record(z.string().regex(/^[a-z][a-z0-9]*$/, { error: 'ascii-code' }), label).optional(),
      /** What can be looked at by itself: parts of the drawing, by their classes. */
      views: z
        .array(z.strictObject({ text, shows: z.array(z.string().regex(/^[a-z][a-z0-9]*$/, { error: 'ascii-code' })) }))
        .min(2)
        .optional(),
    }),
  );
}

export type FigureTexts = z.infer<ReturnType<typeof figureTextsSchema>>[string];
