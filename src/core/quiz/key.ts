import { fingerprint } from '../fingerprint.ts';

/** What makes an answer right: all that grading needs of a question, without its words. */
export interface Key {
  readonly type: string;
}

/**
 * What a learner answered: the choice of a single choice; the choices of a multiple choice; the category of each
 * placed item; the steps in their order; the choices made on the way through a scenario.
 */
export type Response = string | readonly string[] | Readonly<Record<string, string>>;

/**
 * A short fingerprint of what a question means: it stays the same when wording or position changes, and differs
 * when the right answer or the set of choices does.
 * @returns see {@link fingerprint}
 */
export function meaningOf(key: Key): string {
  return fingerprint(JSON.stringify(canonical(key)));
}

function canonical(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => canonical(part));
    return name === 'steps' ? parts : parts.toSorted();
  }
  if (value instanceof Object) {
    return Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, canonical(part, key)]);
  }
  return value;
}
