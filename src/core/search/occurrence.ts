/** How well one place of a page agrees with a word of the query, the better the higher. */
export const match = {
  /** Begins with the letters, but with other marks than those that were typed. */
  beginsUnmarked: 1,
  /** The word with other marks than those that were typed. */
  unmarked: 2,
  /** Begins with what was typed. */
  begins: 3,
  /** Every mark that was typed is there; others may be too. */
  possible: 4,
  /** Exactly what was typed. */
  exact: 5,
} as const;
export type Match = (typeof match)[keyof typeof match];

/** A place in a page where a word of the query was found. */
export interface Occurrence {
  /** The place, counted in words. */
  readonly at: number;
  /** The engine's weight of its element: above 8 for a name of the page, 7 for a title, 6 for a heading, 1 for body text. */
  readonly weight: number;
  readonly match: Match;
}
