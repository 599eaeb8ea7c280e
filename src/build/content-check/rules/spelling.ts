import { around, lineAt, type Prose } from '../prose.ts';
import type { FileFaults } from '../source-file.ts';
import type { Slip } from '../spelling/speller.ts';
import { spellers } from '../spelling/spellers.ts';

/** What the rule needs to know beside the text. */
export interface SpellingContext {
  /** Of the course. */
  readonly languages: readonly string[];
  /** Whether a word of a language stands in our own lists. */
  readonly isOwn: (language: string, word: string) => boolean;
  /** For how many more faults the word that was meant is looked up: a text in the wrong language has thousands. */
  hints: number;
  /** Words that were right before, with their language: the same few come again and again. */
  readonly right: Set<string>;
}

/**
 * Every word is spelt as its language spells it, or stands in our lists. What people type into the search may be of
 * any language of the course.
 */
export function checkSpelling(prose: Prose, context: SpellingContext, faults: FileFaults): void {
  const asked = prose.isTyped ? [prose.language, ...context.languages] : [prose.language];
  const slipIn = (language: string, word: string): Slip | undefined => {
    const key = `${language} ${word}`;
    if (context.right.has(key)) return undefined;
    const slip = spellers.get(language)?.check(word, (each) => context.isOwn(language, each));
    if (!slip) context.right.add(key);
    return slip;
  };
  for (const { 0: found, index } of prose.text.matchAll(spellers.get(prose.language)?.word ?? /$^/g)) {
    const slips = asked.map((language) => slipIn(language, found.normalize('NFC')));
    const [slip] = slips;
    if (!slip || slips.includes(undefined)) continue;
    const meant = context.hints > 0 ? slip.meant() : undefined;
    context.hints -= 1;
    const told = { word: found, place: around(prose, index), language: prose.language, meant: meant ?? '' };
    faults.say(lineAt(prose, index), meant === undefined ? slip.rule : `${slip.rule}.meant`, told);
  }
}
