import type { QuestionProgress } from '../progress/record.ts';
import { recallOf, recalls } from './due.ts';

/** A question up for review. */
export interface ReviewItem {
  readonly id: string;
  readonly history: QuestionProgress;
  readonly due: string;
  /** The chance that it is remembered now, 0 to 1. */
  readonly chance: number;
}

/** Minutes that questions take, three to a minute, and never none. */
export function reviewMinutes(questions: number): number {
  return Math.max(1, Math.round(questions / 3));
}

/**
 * The order in which to ask: first what was answered wrongly though the learner was sure, since a surprise is what
 * correction sticks to (Butler, Fazio and Marsh 2011), then what was wrong, then what is likeliest to be forgotten.
 */
export function askingOrder(items: readonly ReviewItem[]): ReviewItem[] {
  const rank = ({ history }: ReviewItem): number => {
    const last = recalls(history.attempts).at(-1);
    if (!last || recallOf(last) !== 'again') return 2;
    return last.confidence === 'sure' ? 0 : 1;
  };
  return items.toSorted((a, b) => rank(a) - rank(b) || a.chance - b.chance || (a.id < b.id ? -1 : 1));
}
