import type { Response } from '../quiz/key.ts';
import type { Score } from '../quiz/score.ts';

/** A question as a package knows it. */
export interface LmsQuestion {
  /** Permanent: states count by it. */
  readonly number: number;
  readonly id: string;
  /** What the question means: see `meaningOf`. */
  readonly meaning: string;
  /** The lesson that it tests; undefined where that is not known. */
  readonly lesson: string | undefined;
  /** It is one of the lesson's own, and not of the pool of a quiz. */
  readonly practised: boolean;
  /** Codes of its answers, from 0: see `QuestionReport`. */
  readonly codeOf: (response: Response) => number | undefined;
  readonly responseOf: (code: number) => Response | undefined;
  readonly score: (response: Response) => Score;
  /** How platforms call such a question, its right answers and a given answer in the notation of SCORM 2004. */
  readonly type: 'choice' | 'matching' | 'sequencing' | 'performance' | 'numeric';
  readonly correct: readonly string[];
  readonly pattern: (response: Response) => string;
  /** Ids of its parts in the order in which they are numbered. */
  readonly parts: readonly string[];
  /** What its parts are matched with; empty where nothing is matched. */
  readonly targets: readonly string[];
}

/** What a package knows of its course. */
export interface LmsCourse {
  readonly id: string;
  /** In the course's order, by permanent number. */
  readonly lessons: readonly { readonly number: number; readonly id: string }[];
  /** All questions, by permanent number. */
  readonly questions: readonly LmsQuestion[];
  /** Id of the quiz over the whole course. */
  readonly quiz: string;
  /** Share of the questions, 0 to 1, from which that quiz is passed. */
  readonly mastery: number;
  /** What completes the course: reading all of it, or passing the quiz as well. */
  readonly completion: 'read' | 'passed';
  /** Whether a quiz that was not passed is told as failed: some platforms then lock the course. */
  readonly failed: boolean;
}

/** What the build writes into a package of its course: {@link LmsCourse} as data. */
export interface CourseTable extends Omit<LmsCourse, 'questions'> {
  /** The languages of the package, the first one's home first. */
  readonly languages: readonly string[];
  /** The files of its pages. */
  readonly pages: readonly string[];
  /** Of each question its number, id, type, key as in the page's attribute, the place of its lesson in `lessons`, and 1 for one of a pool. */
  readonly questions: readonly TableQuestion[];
}

export type TableQuestion = readonly [number: number, id: string, type: string, key: string, lesson: number, pool?: 1];
