import type { Question } from '../../schemas/quiz.ts';

/** Questions of a pool that belong together, mostly those on one lesson. */
export interface PoolGroup {
  readonly title: string;
  /** Where it leads. */
  readonly href: string;
  /** How many of them a sitting asks. */
  readonly count: number;
  readonly questions: readonly Question[];
}
