import { fingerprint } from '../fingerprint.ts';
import { practice } from '../numbers/numbers.ts';
import type { ResultAnswer } from './answers.ts';
import {
  askedThen,
  codedLessons,
  codedQuestions,
  type CodedCourse,
  type CodedEntry,
  type CodedLesson,
  type CodedQuestion,
} from './coded-course.ts';
import { DigitReader, DigitWriter } from './digits.ts';
import { putName, takeName } from './name-code.ts';
import { pointsOf, putPool, takePool } from './pool-code.ts';
import { finalQuiz, type Result } from './result.ts';

/** Longest name that a link carries, in bytes of UTF-8: what is longer is cut. */
export const longestName = 60;

/** Bases of digits. Numbers that have no bound are written in groups of digits. */
export const bases = { course: 2 ** 12, day: 2 ** 14, entries: 1_024, points: 32 } as const;
/** The most that is believed. */
export const most = { entries: 1_000_000, points: 9_999 } as const;
/** Days are counted from here. */
const firstDay = Date.UTC(2024, 0, 1);
const day = 86_400_000;
/** How many lessons are completed; only where some are, it is said which. */
const amounts = ['none', 'all', 'some'] as const;

/** What a link is to hold of a result. */
export interface Share {
  /** Without the name. */
  readonly unnamed?: boolean;
  /** Without the answers. */
  readonly pointsOnly?: boolean;
}

/**
 * Writes a result as bytes: course, edition of the list of permanent numbers, day, name, points, lessons, and for each
 * pool which of its questions were answered, which rightly, how else, how surely, and for practice what came later. No
 * time of the day, no durations, no device.
 */
export function pack(result: Result, course: CodedCourse, share: Share = {}): Uint8Array<ArrayBuffer> {
  const digits = new DigitWriter();
  digits.put(courseNumber(course.id), bases.course);
  digits.putAny(course.entries.length, bases.entries);
  digits.put(dayNumber(result.made), bases.day);
  putName(digits, share.unnamed ? '' : carriedName(result.name));
  const { final } = result;
  const points = final && { max: final.max, raw: Math.min(final.raw, final.max) };
  digits.put(Number(points !== undefined), 2);
  if (points) {
    digits.putAny(points.max, bases.points);
    digits.put(points.raw, points.max + 1);
  }
  const answers = share.pointsOnly ? undefined : result.answers;
  digits.put(Number(answers !== undefined), 2);
  putLessons(digits, codedLessons(course.entries), result.completed);
  if (answers)
    for (const questions of poolsIn(course.entries)) putPool(digits, questions, answers, pointsOf(questions, points));
  return digits.bytes();
}

/**
 * Reads what {@link pack} wrote.
 * @returns `course` for a result of another course
 * @throws on bytes that it cannot have written
 */
export function unpack(bytes: Uint8Array, course: CodedCourse): Result | 'course' {
  const digits = new DigitReader(bytes);
  if (digits.take(bases.course) !== courseNumber(course.id)) return 'course';
  const count = digits.takeAny(bases.entries, most.entries);
  const made = timeOfDay(digits.take(bases.day));
  const name = takeName(digits);
  if (new TextEncoder().encode(name).length > longestName)
    throw new RangeError('a name longer than any that is written');
  const max = digits.take(2) === 1 ? digits.takeAny(bases.points, most.points) : undefined;
  const final = max === undefined ? undefined : { raw: digits.take(max + 1), max, begun: made };
  const hasAnswers = digits.take(2) === 1;
  const told = { name, made, final, tried: [], missed: [] };
  // What a later list has cannot be told apart without it.
  if (count > course.entries.length) return { ...told, completed: [], without: 'edition' };
  const entries = count === course.entries.length ? course.entries : course.entries.slice(0, count);
  const { lessons, pools } = divided(entries);
  const completed = takeLessons(digits, lessons);
  const answers = hasAnswers
    ? pools.flatMap((questions) => takePool(digits, questions, pointsOf(questions, final)))
    : undefined;
  if (!digits.atEnd) throw new RangeError('more digits than a result has');
  return answers
    ? withObjectives({ ...told, completed, answers }, entries)
    : { ...told, completed, without: 'answers' };
}

/** What a list of permanent numbers has, sorted. */
interface Divided {
  readonly lessons: readonly CodedLesson[];
  readonly pools: readonly (readonly CodedQuestion[])[];
  readonly objectives: ReadonlyMap<string, string | undefined>;
}

/** Thousands of results are read by one list. */
const known = new WeakMap<readonly CodedEntry[], Divided>();

function divided(entries: readonly CodedEntry[]): Divided {
  const before = known.get(entries);
  if (before) return before;
  const made = {
    lessons: codedLessons(entries),
    pools: poolsIn(entries),
    objectives: new Map(codedQuestions(entries).map(({ id, now }) => [id, now?.objective])),
  };
  known.set(entries, made);
  return made;
}

/** The questions that each pool asked, in the order in which the list first names the pools. */
export const poolsIn = (entries: readonly CodedEntry[]): CodedQuestion[][] => [
  ...Map.groupBy(askedThen(entries), ({ pool }) => pool).values(),
];

function putLessons(digits: DigitWriter, lessons: readonly CodedLesson[], completed: readonly string[]): void {
  const done = lessons.filter(({ id }) => completed.includes(id)).length;
  const amount = done === 0 ? 'none' : done === lessons.length ? 'all' : 'some';
  digits.put(amounts.indexOf(amount), amounts.length);
  if (amount === 'some') for (const { id } of lessons) digits.put(Number(completed.includes(id)), 2);
}

function takeLessons(digits: DigitReader, lessons: readonly CodedLesson[]): string[] {
  const amount = amounts[digits.take(amounts.length)];
  return lessons.filter(() => (amount === 'some' ? digits.take(2) === 1 : amount === 'all')).map(({ id }) => id);
}

/** An objective is missed by anyone who has not yet answered one of its questions rightly, or not in the final quiz. */
export function withObjectives(result: Result, entries: readonly CodedEntry[]): Result {
  const { objectives } = divided(entries);
  const counted = (result.answers ?? []).filter(({ pool }) => pool === practice || pool === finalQuiz);
  const of = (answers: readonly ResultAnswer[]): string[] => [
    ...new Set(answers.flatMap(({ question }) => objectives.get(question) ?? [])),
  ];
  return { ...result, tried: of(counted), missed: of(counted.filter(({ right, later }) => !right && !later)) };
}

/** A short number for a course. */
export const courseNumber = (id: string): number => Number.parseInt(fingerprint(id), 36) % bases.course;

/** The day on which a result was made, by the calendar of the device that makes it. */
function dayNumber(made: string): number {
  const date = new Date(made);
  const days = Math.round((Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - firstDay) / day);
  return Math.min(Math.max(days, 0), bases.day - 1);
}

/** Noon of a day, ISO 8601 in UTC. @param number as it is written */
export const timeOfDay = (number: number): string => new Date(firstDay + number * day + day / 2).toISOString();

/** As much of a name as a link carries. */
export function carriedName(name: string): string {
  let short = '';
  for (const letter of name.normalize('NFC')) {
    if (new TextEncoder().encode(short + letter).length > longestName) break;
    short += letter;
  }
  return short;
}
