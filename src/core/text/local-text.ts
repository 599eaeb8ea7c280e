import type { LocalText } from '../../schemas/text.ts';

/**
 * A text in one language.
 * @throws when the text has no such language: the content check makes sure that it has
 */
export function say(text: LocalText, language: string): string {
  const words = text[language];
  if (words === undefined) throw new Error(`No "${language}" in ${JSON.stringify(text)}`);
  return words;
}
