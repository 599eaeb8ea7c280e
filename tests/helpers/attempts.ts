import type { Attempt } from '../../src/core/progress/record.ts';
import { score } from '../../src/core/quiz/score.ts';
import type { Recall } from '../../src/core/review/due.ts';

const confidences = { again: undefined, hard: 'guess', good: undefined, easy: 'sure' } as const;

/** An attempt that is recalled so. */
export function attemptOf(recall: Recall, time: string): Attempt {
  const confidence = confidences[recall];
  return { time, response: 'a', score: score(recall === 'again' ? 0 : 1, 1), ...(confidence && { confidence }) };
}
