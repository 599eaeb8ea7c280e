/** A place where the engine found a word. */
export interface EnginePlace {
  readonly at: number;
  /** Weight of the element: 7 title, 6 heading, 1 body text. */
  readonly weight: number;
  /** Whether the whole word was found and not one that only begins with it. */
  readonly whole: boolean;
}

/** A page with a word. */
export interface EngineHit {
  readonly id: string;
  readonly score: number;
  readonly places: readonly EnginePlace[];
}

/**
 * Finds the pages with one word, or with a longer one that begins with it.
 * @param word normalised, in lower case
 * @param exactMarks whether marks must be the same; otherwise they do not count
 */
export type Engine = (word: string, exactMarks: boolean) => Promise<readonly EngineHit[]>;
