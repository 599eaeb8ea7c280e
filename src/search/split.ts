import { agree, agreement, fold } from './marks.ts';
import { completions, frequencyOf, type Vocabulary } from './vocabulary.ts';

const longestWord = 16;
const longestRun = 120;

interface Path {
  readonly cost: number;
  readonly words: readonly string[];
}

/**
 * Splits words that were typed without spaces into words of the site.
 * @param typed one word in lower case, with or without marks
 * @param mayBeCut whether the last word may still be incomplete
 * @returns the likeliest split, its words with the marks that were typed; nothing when there is none
 */
export function splitRun(typed: string, vocabulary: Vocabulary, mayBeCut: boolean): string[] | undefined {
  const folded = fold(typed);
  if (folded.length !== typed.length || folded.length > longestRun) return undefined;
  const best: (Path | undefined)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= folded.length; end++) {
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const before = best[start];
      const cost = before && before.cost + wordCost(typed.slice(start, end), vocabulary, mayBeCut && end === folded.length);
      const known = best[end];
      if (before && cost !== undefined && cost < (known?.cost ?? Infinity)) best[end] = { cost, words: [...before.words, typed.slice(start, end)] };
    }
  }
  const found = best[folded.length];
  return found && found.words.length > 1 ? [...found.words] : undefined;
}

function wordCost(typed: string, vocabulary: Vocabulary, mayBeCut: boolean): number {
  const folded = fold(typed);
  const forms = vocabulary.forms.get(folded);
  const short = folded.length === 1 ? 4 : 0;
  if (forms && (folded.length > 1 || /[aeiouy]/.test(folded))) {
    const agrees = forms.some((form) => agree(typed, form) >= agreement.possible);
    return 12 - frequencyOf(vocabulary, folded) + short + (agrees ? 0 : 4);
  }
  return mayBeCut && completions(vocabulary, folded, 1).length > 0 ? 14 + short : Infinity;
}
