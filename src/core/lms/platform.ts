import type { Report, ReportedAnswer } from './report.ts';

/** How a package speaks with the platform that runs it. */
export type Standard = 'scorm12' | 'scorm2004' | 'cmi5';

/** Why the learner opened the package: only a normal start writes anything. */
export type Mode = 'normal' | 'review' | 'browse';

/** What a platform tells when the session is opened. */
export interface Opened {
  /** The platform's id of the learner, in any form; empty where it names none. */
  readonly learner: string;
  readonly mode: Mode;
  /** The state as it was written last; empty at the first start. */
  readonly state: string;
  /** Where the learner was last; empty at the first start. */
  readonly location: string;
  /** A language code that the platform prefers; empty where it names none. */
  readonly language: string;
  /** The share of the questions from which the platform takes the quiz for passed, where it has its own. */
  readonly mastery?: number;
}

/** What is written at one time. */
export interface Written {
  readonly report: Report;
  /** Answers of finished sittings that the platform does not have yet. */
  readonly answers: readonly ReportedAnswer[];
  readonly state: string;
  readonly location: string;
  /** How long the session has lasted, in seconds. */
  readonly seconds: number;
}

/** A value that the platform did not take. */
export interface Refused {
  readonly name: string;
  readonly value: string;
  /** The platform's number of the error. */
  readonly error: string;
}

/**
 * A learning platform: one file for each standard. A call throws where the platform is not there any more. What is
 * asynchronous is so for platforms that are reached by the network alone.
 */
export interface Platform {
  /** How many UTF-16 units of state it holds. */
  readonly room: number;
  /** What it refused so far, the last at the end: for those who look for a fault. */
  readonly refused: readonly Refused[];
  /** Opens the session, once. @throws where it cannot be opened */
  open(): Promise<Opened>;
  /** Hands over what has changed. @returns whether the state was taken */
  write(written: Written): boolean;
  /** Has the platform keep what it was handed. @returns whether it did */
  commit(): boolean | Promise<boolean>;
  /**
   * Ends the session, once.
   * @param seconds how long it has lasted; undefined for a session in which nothing may be written
   * @param closing the page is being closed, and waits for no answer
   * @returns whether the platform kept everything
   */
  finish(seconds: number | undefined, closing: boolean): boolean | Promise<boolean>;
}
