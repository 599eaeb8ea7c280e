import type { Response } from '../quiz/key.ts';
import type { Score } from '../quiz/score.ts';

/**
 * What a learner has done, as stored on the device: version 2, as JSON. Words follow xAPI. Everything refers to
 * permanent ids. All times are UTC in the form of `Date.toISOString`, so that they sort as text; where a thing has a
 * time it stands first, so that the JSON of two such things sorts by time (see `merge.ts`).
 */
export interface Progress {
  readonly version: 2;
  /** By lesson id. */
  readonly lessons: Entries<LessonProgress>;
  /**
   * By question id, then by what the question meant when it was answered (`meaningOf`): a reworded question keeps
   * its answers, one with another key is asked again, and what was answered before is still there.
   */
  readonly questions: Entries<Entries<QuestionProgress>>;
  /** By quiz (`final-quiz`, `pre-test`), then by the time it was begun. */
  readonly sittings: Entries<Entries<Sitting>>;
  /** The name that the learner has typed for the record page. */
  readonly learner?: { readonly time: string; readonly name: string };
}

/** A plain object used as a map; read it by {@link at}. */
export type Entries<T> = Readonly<Record<string, T>>;

export interface LessonProgress {
  /** Last opened. */
  readonly visited: string;
  /** The section last read: heading id. */
  readonly section?: { readonly time: string; readonly id: string };
  /** First read to the end. */
  readonly read?: string;
  /** First read to the end and every question answered, right or wrong. */
  readonly completed?: string;
  /** First reached the mastery score with every question answered. */
  readonly passed?: string;
}

/** A question's history. The last attempt is the one that counts, in a sitting the first. */
export interface QuestionProgress {
  /** In order of time. */
  readonly attempts: readonly Attempt[];
  /** An answer begun and not yet checked: later than every attempt. */
  readonly draft?: Draft;
  /** The learner has asked to see the answer. */
  readonly revealed?: true;
  /** What the review page worked out when it was last open. */
  readonly review?: Review;
}

export interface Attempt {
  readonly time: string;
  readonly response: Response;
  readonly score: Score;
  /** How sure the learner was before checking, if they said so. */
  readonly confidence?: Confidence;
}

export interface Draft {
  readonly time: string;
  readonly response: Response;
  readonly confidence?: Confidence;
}

/** FSRS's memory of a question. */
export interface Review {
  /** Time of the last attempt that it takes into account. */
  readonly time: string;
  /** When to ask again. */
  readonly due: string;
  /** Days until the chance to remember falls to nine in ten. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
}

/** One go at a quiz that is taken as a whole. */
export interface Sitting {
  /** Ids of the drawn questions, in the order in which they are asked. */
  readonly drawn: readonly string[];
  readonly questions: Entries<QuestionProgress>;
}

/** How sure a learner is of an answer, from most to least. */
export const confidences = ['sure', 'fairly', 'guess'] as const;
export type Confidence = (typeof confidences)[number];

export const emptyProgress: Progress = { version: 2, lessons: {}, questions: {}, sittings: {} };

/** An entry by its id; undefined for what every object inherits. */
export function at<T>(entries: Entries<T> | undefined, id: string): T | undefined {
  return entries && Object.hasOwn(entries, id) ? entries[id] : undefined;
}
