/** A share such as 0.8 of 30 is 24, whatever the last bit of the multiplication says. */
const roundingError = 1e-9;

/**
 * How many points pass a quiz.
 * @param of the points that can be had
 * @param mastery the share that passes, 0 to 1 (`masteryScore` in `content/course.yaml`)
 * @returns a whole number
 */
export const pointsToPass = (of: number, mastery: number): number => Math.ceil(of * mastery - roundingError);

/** Whether so many points of so many pass a quiz; of none nobody passes. @param mastery the share that passes, 0 to 1 */
export const isPassed = ({ raw, max }: { readonly raw: number; readonly max: number }, mastery: number): boolean =>
  max > 0 && raw >= max * mastery - roundingError;
