import { fold } from './marks.ts';
import { isOtherLetter, slipCost } from './slip.ts';
import { frequencyOf, type Vocabulary } from './vocabulary.ts';

const slipsKept = 10;
/** In so short a word another letter makes another word, unless it is beside the right one or often taken for it. */
const shortWord = /^[a-z]{1,3}$/;

/** A word of the site that is one slip away. */
export interface Slip {
  readonly form: string;
  readonly cost: number;
}

/** The site's words that are one slip away from a word, the likeliest first. */
export function slipsOf(word: string, vocabulary: Vocabulary): Slip[] {
  const folded = fold(word);
  const found: Slip[] = [];
  for (const form of vocabulary.folded) {
    const cost = form !== folded && form.length > 1 && !/^\d+$/.test(form) ? slipCost(folded, form) : undefined;
    if (cost === undefined || (shortWord.test(folded) && isOtherLetter(cost))) continue;
    found.push({ form, cost: cost - 0.08 * frequencyOf(vocabulary, form) });
  }
  // Equally likely ones stay in the order of the alphabet, in which the vocabulary is.
  found.sort((one, other) => one.cost - other.cost);
  return found.slice(0, slipsKept).map(({ form, cost }) => ({ form: withMarks(word, form, vocabulary), cost }));
}

/** The form of a corrected word that keeps most of the marks that were typed; without marks none is chosen. */
function withMarks(typed: string, folded: string, vocabulary: Vocabulary): string {
  const marks = (word: string): string[] => word.normalize('NFD').match(/[\p{M}đ]/gu) ?? [];
  const ours = marks(typed);
  if (ours.length === 0) return folded;
  const common = (word: string): number => marks(word).filter((mark) => ours.includes(mark)).length;
  const [best = folded] = (vocabulary.forms.get(folded) ?? []).toSorted((one, other) => common(other) - common(one));
  return best;
}
