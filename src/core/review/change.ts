import { emptyProgress, type Entries, type Progress, type Review, type Stamp } from '../progress/record.ts';

/** Whether a review says what another says. */
export function isSame(review: Review, other: Review | undefined): boolean {
  return (
    other !== undefined &&
    review.time === other.time &&
    review.due === other.due &&
    review.stability === other.stability &&
    review.difficulty === other.difficulty
  );
}

/** What the review page has worked out, as a small record to be merged. @param found by question id */
export function reviewChange(
  found: Entries<{ readonly meaning: string; readonly review: Review }>,
  { n }: Stamp,
): Progress {
  const questions = Object.entries(found).map(
    ([id, { meaning, review }]) => [id, { [meaning]: { attempts: [], review: { ...review, n } } }] as const,
  );
  return { ...emptyProgress, questions: Object.fromEntries(questions) };
}
