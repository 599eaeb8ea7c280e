/**
 * Within this time, in milliseconds, another answer to a question is a correction of the first and no recall of its own:
 * half a day.
 */
export const sameRecall = 43_200_000;
