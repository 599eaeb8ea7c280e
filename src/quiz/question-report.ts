import type { Response } from '../core/quiz/key.ts';

/**
 * What a question type says of answers to others: in result links, to learning platforms, in tables. It is made of the
 * tokens of a question's key in the order in which its parts are numbered: by permanent numbers, so that an author who
 * moves a choice does not change what a link says.
 */
export interface QuestionReport {
  /** How many different whole answers there are. A code is a whole number from 0 up to this one. */
  readonly codes: number;
  /** The code of an answer; undefined for one that is not whole, or has parts that the question does not have. */
  readonly codeOf: (response: Response) => number | undefined;
  /** The answer that a code stands for; undefined for a code that there is not. */
  readonly responseOf: (code: number) => Response | undefined;
  /** How xAPI, cmi5 and SCORM 2004 call such a question, and its right answers in their notation. */
  readonly interaction: {
    readonly type: 'choice' | 'matching' | 'sequencing' | 'performance' | 'numeric';
    readonly correct: readonly string[];
  };
  /** An answer in the same notation: parts divided by `[,]`, what belongs together by `[.]`. */
  readonly pattern: (response: Response) => string;
  /** The columns that a table has for the question: none of its parts (an empty text), or one for each. */
  readonly columns: readonly string[];
  /** An answer as cells, one for each of the columns. */
  readonly cells: (response: Response) => readonly string[];
}

/** Joins parts in xAPI's notation. */
export const joined = (parts: readonly string[]): string => parts.join('[,]');

/** The place of each of some ids in a list; undefined when one is missing there, or stands twice. */
export function placesOf(ids: readonly string[], list: readonly string[]): number[] | undefined {
  const places = ids.map((id) => list.indexOf(id));
  return places.includes(-1) || new Set(places).size < places.length ? undefined : places;
}

/** A code that a question of so many codes can have. */
export const isCode = (code: number, codes: number): boolean => Number.isInteger(code) && code >= 0 && code < codes;
