import type { ResultFault } from './link.ts';
import type { Result } from './result.ts';

/** What results are held against. */
export interface KnownCourse {
  readonly lessons: readonly string[];
  readonly objectives: readonly string[];
  /** How many questions a final quiz asks. */
  readonly questions: number;
}

/** What about a result cannot be, in this course or at this time: its points, its objectives or its dates. */
export type Impossible = 'points' | 'objectives' | 'dates';

/** A result in a group, as far as this course knows what it speaks of. */
export interface JudgedResult extends Result {
  readonly impossible: Impossible | undefined;
  /** It is of another version of the course: some lesson or objective is not here, or the quiz was another. */
  readonly other: boolean;
  /** The place, from 1 and among those that can be read, of an earlier result of the same name. */
  readonly sameName: number | undefined;
}

/** Devices keep time badly, and their days begin at different hours. */
const tolerance = 86_400_000;

/**
 * Holds a group's results against the course, one after the other in their order. None of them is signed: anyone who
 * writes a link can write anything into it, but not everything can be. An id that is not known is left out, since a lesson
 * may have gone.
 * @param now the time, ISO 8601 in UTC
 * @returns what judges the next one
 */
export function judging(course: KnownCourse, now: string): (each: Result | ResultFault) => JudgedResult | ResultFault {
  const places = new Map<string, number>();
  let place = 0;
  return (each) => {
    if (typeof each === 'string') return each;
    place += 1;
    const name = plainName(each.name);
    const first = places.get(name);
    if (name !== '' && first === undefined) places.set(name, place);
    return {
      ...each,
      completed: known(each.completed, course.lessons),
      tried: known(each.tried, course.objectives),
      missed: known(each.missed, course.objectives),
      impossible: whyImpossible(each, course, now),
      other: isOther(each, course),
      sameName: first,
    };
  };
}

/** Each id that the course knows, once. */
const known = (ids: readonly string[], all: readonly string[]): string[] => all.filter((id) => ids.includes(id));

/** Names that a reader takes for the same. */
const plainName = (name: string): string => shownName(name).normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** A name as it is shown: without signs that nobody sees, which could hide it or turn the row around. */
export function shownName(name: string): string {
  return /[^\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]/u.test(name)
    ? name.replace(/[^\P{C}\u200c\u200d]/gu, '').trim()
    : '';
}

function whyImpossible(result: Result, { questions }: KnownCourse, now: string): Impossible | undefined {
  const { made, final, tried, missed } = result;
  if (final && (final.max < 1 || final.max > questions || final.raw > final.max)) return 'points';
  if (missed.some((id) => !tried.includes(id))) return 'objectives';
  if (isLater(made, now) || (final && isLater(final.begun, made))) return 'dates';
  return undefined;
}

const isLater = (time: string, than: string): boolean => Date.parse(time) > Date.parse(than) + tolerance;

function isOther({ completed, tried, final }: Result, { lessons, objectives, questions }: KnownCourse): boolean {
  return (
    completed.some((id) => !lessons.includes(id)) ||
    tried.some((id) => !objectives.includes(id)) ||
    (final !== undefined && final.max !== questions)
  );
}
