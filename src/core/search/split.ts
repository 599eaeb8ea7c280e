import { foreignStem, stem } from './english.ts';
import { agree, agreement, fold } from './marks.ts';
import { completions, frequencyOf, type Vocabulary } from './vocabulary.ts';

const longestWord = 16;
const longestRun = 120;
const splitsKept = 4;
/** A split that costs so much more than the likeliest is not what was meant. */
const costAbove = 8;

interface Path {
  readonly cost: number;
  readonly words: readonly string[];
}

/**
 * Splits words that were typed without spaces into words of the site.
 * @param typed one word in lower case, with or without marks
 * @param mayBeCut whether the last word may still be incomplete
 * @returns the likeliest splits, each as its words with the marks that were typed
 */
export function splitRun(typed: string, vocabulary: Vocabulary, mayBeCut: boolean): string[][] {
  const folded = fold(typed);
  if (folded.length !== typed.length || folded.length > longestRun) return [];
  const best: Path[][] = [[{ cost: 0, words: [] }]];
  for (let end = 1; end <= folded.length; end++) {
    const found: Path[] = [];
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const word = typed.slice(start, end);
      const cost = best[start]?.length === 0 ? Infinity : wordCost(word, vocabulary, mayBeCut && end === folded.length);
      if (cost < Infinity)
        found.push(...(best[start] ?? []).map((path) => ({ cost: path.cost + cost, words: [...path.words, word] })));
    }
    best.push(found.sort((one, other) => one.cost - other.cost).slice(0, splitsKept));
  }
  const splits = (best[folded.length] ?? []).filter(({ words }) => words.length > 1);
  const most = (splits[0]?.cost ?? 0) + costAbove;
  return splits.filter(({ cost }) => cost <= most).map(({ words }) => [...words]);
}

function wordCost(typed: string, vocabulary: Vocabulary, mayBeCut: boolean): number {
  const folded = fold(typed);
  const forms = vocabulary.forms.get(folded);
  const short = folded.length === 1 ? 4 : 0;
  if (forms && (folded.length > 1 || /[aeiouy\d]/.test(folded))) {
    const agrees = forms.some((form) => agree(typed, form) >= agreement.possible);
    return 12 - frequencyOf(vocabulary, folded) + short + (agrees ? 0 : 4);
  }
  // Another form of an English word that the site has: "elses" where the site has "else".
  if (folded.length > 3 && vocabulary.stems.has(stem(folded)) && foreignStem(folded) !== undefined) return 14;
  return mayBeCut && completions(vocabulary, folded, 1).length > 0 ? 14 + short : Infinity;
}
