import type { Response } from '../quiz/key.ts';
import type { Score } from '../quiz/score.ts';

/**
 * Everything the course keeps of one learner: version 3, as JSON. Words follow xAPI. Everything refers to permanent
 * ids. All times are UTC in the form of `Date.toISOString`, so that they sort as text; they are what the clock of a
 * device said, which may be wrong by years, so that order is told by {@link Deed} and `order.ts`, not by time alone.
 */
export interface Progress {
  readonly version: 3;
  /** By lesson id. */
  readonly lessons: Entries<LessonProgress>;
  /**
   * By question id, then by what the question meant when it was answered (`meaningOf`): a reworded question keeps
   * its answers, one with another key is asked again, and what was answered before is still there.
   */
  readonly questions: Entries<Entries<QuestionProgress>>;
  /** By quiz (`final-quiz`, `pre-test`), then by the time it was begun. */
  readonly sittings: Entries<Entries<Sitting>>;
  /** Where each device was reading last. */
  readonly places: PerDevice<ReadingPlace>;
  /** The name that the learner has typed on each device, for the record page. */
  readonly names: PerDevice<Name>;
  /** The plan that the learner follows since testing themselves. */
  readonly plans: PerDevice<StudyPlan>;
  /** By game, then by the time it was begun. */
  readonly games: Entries<Entries<Play>>;
}

/** A plain object used as a map; read it by {@link at}. */
export type Entries<T> = Readonly<Record<string, T>>;

/**
 * What can only be one thing, kept for each device by the device's id: so that no clock of one device can hide what
 * another has said. Read it by `latestOf`.
 */
export type PerDevice<T extends Deed> = Entries<T>;

/**
 * Something done at some time on some device. `n` counts what is done: it is larger than every number that the device
 * knew, so that of two deeds on one device the later one has the larger number whatever the clock said. Records of
 * versions 1 and 2 have neither number nor device.
 */
export interface Deed {
  readonly time: string;
  readonly n?: number;
  /** The device's id. */
  readonly by?: string;
}

/** What a new deed gets. */
export type Stamp = Required<Deed>;

/** Times are the first ones. */
export interface LessonProgress {
  /** Opened. */
  readonly visited: string;
  /** Read to the end. */
  readonly read?: string;
  /** Read to the end and every question answered, right or wrong. */
  readonly completed?: string;
  /** Reached the mastery score with every question answered. */
  readonly passed?: string;
  /** The editions that were completed, by the fingerprint of each; a record of versions 1 and 2 knows none. */
  readonly editions?: Entries<string>;
}

/** A question's history. The last attempt is the one that counts, in a sitting the first. */
export interface QuestionProgress {
  /** By number, then by time; read them by `inDeedOrder`. The first of each device is always kept. */
  readonly attempts: readonly Attempt[];
  /** An answer begun and not yet checked: later than every attempt. */
  readonly draft?: Draft;
  /** The learner has asked to see the answer. */
  readonly revealed?: true;
  /** What the review page worked out when it was last open. */
  readonly review?: Review;
}

export interface Draft extends Deed {
  readonly response: Response;
  /** How sure the learner was before checking, if they said so. */
  readonly confidence?: Confidence;
}

export interface Attempt extends Draft {
  readonly score: Score;
}

/** FSRS's memory of a question. */
export interface Review {
  /** Time of the last attempt that it takes into account. */
  readonly time: string;
  /** When to ask again; none where the course asks the question no more. */
  readonly due?: string;
  /** Days until the chance to remember falls to nine in ten. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly n?: number;
}

/** One go at a quiz that is taken as a whole. */
export interface Sitting {
  /** Ids of the drawn questions, in the order in which they are asked. */
  readonly drawn: readonly string[];
  readonly questions: Entries<QuestionProgress>;
  /** Ids of drawn questions that have left the course since: they count for nothing. */
  readonly gone?: readonly string[];
  /** As in {@link Deed}: when it was begun is its key. */
  readonly n?: number;
  readonly by?: string;
}

export interface ReadingPlace extends Deed {
  readonly lesson: string;
  /** Heading id. */
  readonly section?: string;
}

export interface Name extends Deed {
  readonly name: string;
}

export interface StudyPlan extends Deed {
  /** Ids of the lessons to learn well, in their order; empty once the plan was dropped. */
  readonly lessons: readonly string[];
}

/** One go at a game. */
export interface Play extends Deed {
  /** The side from which it is played, where there are several. */
  readonly role?: string;
  /** Ids of the choices so far. */
  readonly moves: readonly string[];
  /** What the learner wrote at its end. */
  readonly note?: string;
}

/** How sure a learner is of an answer, from most to least. */
export const confidences = ['sure', 'fairly', 'guess'] as const;
export type Confidence = (typeof confidences)[number];

export const emptyProgress: Progress = {
  version: 3,
  lessons: {},
  questions: {},
  sittings: {},
  places: {},
  names: {},
  plans: {},
  games: {},
};

/** An entry by its id; undefined for what every object inherits. */
export function at<T>(entries: Entries<T> | undefined, id: string): T | undefined {
  return entries && Object.hasOwn(entries, id) ? entries[id] : undefined;
}
