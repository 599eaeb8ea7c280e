import type { Engine, EngineHit, EnginePlace } from '../../src/core/search/engine.ts';
import { fold } from '../../src/core/search/marks.ts';
import { wordsOf } from '../../src/core/search/normalise.ts';
import { readVocabulary, writeVocabulary, type Vocabulary } from '../../src/core/search/vocabulary.ts';

/**
 * A search over a few short pages, as the real engine would answer: words that begin with the asked one are found too,
 * and where marks count, `d` finds `đ` too, but not the other way.
 * @param pages each page's text by its id; its title ends at the first “|”
 * @param synonyms groups of phrases of one meaning, the site's own first
 */
export function textEngine(
  pages: Readonly<Record<string, string>>,
  synonyms: readonly (readonly string[])[] = [],
): { engine: Engine; vocabulary: Vocabulary } {
  const engine: Engine = (word, exactMarks) => {
    const form = (text: string): string => {
      if (!exactMarks) return fold(text);
      return word.includes('đ') ? text : text.replaceAll('đ', 'd');
    };
    const hits = Object.entries(pages).flatMap(([id, page]): EngineHit[] => {
      const [title = ''] = page.split('|');
      const titleLength = wordsOf(title).length;
      const places = wordsOf(page).flatMap((each, at): EnginePlace[] => {
        const whole = form(each) === form(word);
        return whole || form(each).startsWith(form(word)) ? [{ at, weight: at < titleLength ? 7 : 1, whole }] : [];
      });
      return places.length > 0 ? [{ id, score: places.length, places }] : [];
    });
    return Promise.resolve(hits);
  };
  return { engine, vocabulary: readVocabulary(writeVocabulary(Object.values(pages), { synonyms })) };
}
