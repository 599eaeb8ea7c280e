import type { Attempt, Progress, QuestionProgress } from '../progress/record.ts';

/** How well a question was recalled: FSRS's four ratings. */
export type Recall = 'again' | 'hard' | 'good' | 'easy';

/** Only a wholly right answer was recalled; how easily is told by how sure the learner was. */
export function recallOf({ score, confidence }: Attempt): Recall {
  if (score.scaled < 1) return 'again';
  return confidence === 'sure' ? 'easy' : confidence === 'guess' ? 'hard' : 'good';
}

/** Within this time, in milliseconds, another answer is a correction of the first and no recall. */
const sameSession = 12 * 60 * 60 * 1000;

/** The attempts that tell something of memory: of those close together the first. */
export function recalls(attempts: readonly Attempt[]): Attempt[] {
  const counted: Attempt[] = [];
  for (const attempt of attempts) {
    const last = counted.at(-1);
    if (!last || Date.parse(attempt.time) - Date.parse(last.time) >= sameSession) counted.push(attempt);
  }
  return counted;
}

/** Days after which FSRS first asks again: known without loading it. A test holds them against it. */
export const firstDays: Readonly<Record<Recall, number>> = { again: 1, hard: 2, good: 3, easy: 8 };

/**
 * When a question is due, as far as that is known without FSRS: what the review page has worked out, or for what was
 * answered since, the first interval.
 * @returns undefined for a question that was never answered
 */
export function dueOf({ attempts, review }: QuestionProgress): string | undefined {
  const last = recalls(attempts).at(-1);
  if (!last) return undefined;
  if (review && review.time >= last.time) return review.due;
  return new Date(Date.parse(last.time) + firstDays[recallOf(last)] * 86_400_000).toISOString();
}

/** The history of each question that is up for review: of several meanings the one answered last. */
export function reviewed({ questions }: Progress): Map<string, QuestionProgress> {
  const found = Object.entries(questions).flatMap(([id, meanings]) => {
    const answered = Object.values(meanings).filter(({ attempts }) => attempts.length > 0);
    const [latest] = answered.toSorted((a, b) =>
      (a.attempts.at(-1)?.time ?? '') < (b.attempts.at(-1)?.time ?? '') ? 1 : -1,
    );
    return latest ? [[id, latest] as const] : [];
  });
  return new Map(found);
}

/** How many questions are due before a moment. */
export function countDue(progress: Progress, before: string): number {
  return [...reviewed(progress).values()].filter((question) => (dueOf(question) ?? before) < before).length;
}
