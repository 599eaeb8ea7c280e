import { functionWords } from './function-words.ts';
import { agree, agreement, fold } from './marks.ts';
import { knows, type Vocabulary } from './vocabulary.ts';

/** A subject that stands in the place of one that the course does not have. */
export interface NearestSubject {
  /** What was asked for. */
  readonly asked: readonly string[];
  /** The nearest subject that the course has. */
  readonly subject: readonly string[];
  /** The query with the subject in place of what was asked for. */
  readonly words: readonly string[];
}

/**
 * Finds what a query asks for that the course is known not to have. Words that the site has, such as "roi" in "rồi",
 * are taken for it only when the query asks for nothing else.
 * @param typed the query's words, normalised
 */
export function nearestSubject(typed: readonly string[], vocabulary: Vocabulary): NearestSubject | undefined {
  const little = functionWords(typed, vocabulary.little);
  let best: NearestSubject | undefined;
  for (const [subject = [], ...phrases] of vocabulary.nearest) {
    for (const asked of phrases) {
      if (asked.length <= (best?.asked.length ?? 0)) continue;
      const start = typed.findIndex((_, at) => asked.every((word, index) => isTyped(typed[at + index], word)));
      if (start < 0) continue;
      const isAll = typed.every((_, at) => little[at] === true || (at >= start && at < start + asked.length));
      const isNew = asked.every((word) => !knows(vocabulary, fold(word)));
      if (isAll || isNew) best = { asked, subject, words: typed.toSpliced(start, asked.length, ...subject) };
    }
  }
  return best;
}

function isTyped(typed: string | undefined, word: string): boolean {
  return typed !== undefined && agree(typed, word) >= agreement.possible;
}
