/** How often a part of a question was put somewhere. */
export interface Placed {
  readonly where: string;
  readonly count: number;
}

/** Where people put a part. */
export interface PartPicture {
  readonly part: string;
  /** Where it belongs. */
  readonly right: string;
  /** How many put it there. */
  readonly rightCount: number;
  /** Other places, the most frequent first. */
  readonly elsewhere: readonly Placed[];
}

/**
 * Where a group put each part of a question.
 * @param answers of each person, where each part was put; a part that was not placed is missing
 * @param key where each belongs, in the order in which parts are shown
 */
export function partPictures(
  answers: readonly ReadonlyMap<string, string>[],
  key: ReadonlyMap<string, string>,
): PartPicture[] {
  return [...key].map(([part, right]) => {
    const places = answers.flatMap((answer) => answer.get(part) ?? []);
    const counts = [...Map.groupBy(places, (where) => where)].map(([where, { length }]) => ({ where, count: length }));
    return {
      part,
      right,
      rightCount: counts.find(({ where }) => where === right)?.count ?? 0,
      elsewhere: counts
        .filter(({ where }) => where !== right)
        .toSorted((a, b) => b.count - a.count || (a.where < b.where ? -1 : 1)),
    };
  });
}

/** Two steps that follow each other, and how many people put the earlier one after the later. */
export interface Slip {
  /** Places in the right order, from 1. */
  readonly step: number;
  readonly after: number;
  readonly count: number;
}

/**
 * Which neighbouring steps a group took the wrong way round, the most frequent first.
 * @param answers the steps in the order in which each person put them
 * @param key in their right order
 */
export function slipsOf(answers: readonly (readonly string[])[], key: readonly string[]): Slip[] {
  return key
    .slice(1)
    .map((later, at) => {
      const earlier = key[at] ?? '';
      const swapped = answers.filter(
        (answer) => answer.includes(later) && answer.indexOf(earlier) > answer.indexOf(later),
      );
      return { step: at + 1, after: at + 2, count: swapped.length };
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.step - b.step);
}
