import { fingerprint } from '../fingerprint.ts';
import { practice } from '../numbers/numbers.ts';
import { confidences } from '../progress/record.ts';
import type { Later, ResultAnswer } from './answers.ts';
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
import { finalQuiz, type Result } from './result.ts';
import { choose, subsetNumber, subsetOf } from './subset.ts';

/** Longest name that a link carries, in bytes of UTF-8: what is longer is cut. */
export const longestName = 60;

const courseBase = 2 ** 12;
/** Days are counted from here. */
const firstDay = Date.UTC(2024, 0, 1);
const dayBase = 2 ** 14;
const day = 86_400_000;
/** Groups of digits for numbers that have no bound. */
const entryBase = 1_024;
const pointBase = 32;
const mostPoints = 9_999;
/** What became of a practice question after its first answer. */
const laters: readonly (Later | undefined)[] = [undefined, 'second', 'later'];

/** What a link is to hold of a result. */
export interface Share {
  /** Without the name. */
  readonly unnamed?: boolean;
  /** Without the answers. */
  readonly pointsOnly?: boolean;
}

/**
 * Writes a result as bytes: course, edition of the list of permanent numbers, day, name, points, lessons, and for each
 * pool which of its questions were answered, how at first, how surely, and for practice what came later. No time of the
 * day, no durations, no device.
 */
export function pack(result: Result, course: CodedCourse, share: Share = {}): Uint8Array<ArrayBuffer> {
  const digits = new DigitWriter();
  digits.put(courseNumber(course.id), courseBase);
  digits.putAny(course.entries.length, entryBase);
  digits.put(dayNumber(result.made), dayBase);
  const name = new TextEncoder().encode(share.unnamed ? '' : carriedName(result.name));
  digits.put(name.length, longestName + 1);
  for (const byte of name) digits.put(byte, 256);
  const { final } = result;
  digits.put(Number(final !== undefined), 2);
  if (final) {
    digits.putAny(final.max, pointBase);
    digits.put(Math.min(final.raw, final.max), final.max + 1);
  }
  const answers = share.pointsOnly ? undefined : result.answers;
  digits.put(Number(answers !== undefined), 2);
  for (const { id } of codedLessons(course.entries)) digits.put(Number(result.completed.includes(id)), 2);
  if (answers) for (const questions of poolsIn(course.entries)) putPool(digits, questions, answers);
  return digits.bytes();
}

/**
 * Reads what {@link pack} wrote.
 * @returns `course` for a result of another course
 * @throws on bytes that it cannot have written
 */
export function unpack(bytes: Uint8Array, course: CodedCourse): Result | 'course' {
  const digits = new DigitReader(bytes);
  if (digits.take(courseBase) !== courseNumber(course.id)) return 'course';
  const count = digits.takeAny(entryBase, 1_000_000);
  const made = new Date(firstDay + digits.take(dayBase) * day + day / 2).toISOString();
  const letters = Array.from({ length: digits.take(longestName + 1) }, () => digits.take(256));
  const name = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(letters));
  const max = digits.take(2) === 1 ? digits.takeAny(pointBase, mostPoints) : undefined;
  const final = max === undefined ? undefined : { raw: digits.take(max + 1), max, begun: made };
  const hasAnswers = digits.take(2) === 1;
  const told = { name, made, final, tried: [], missed: [] };
  // What a later list has cannot be told apart without it.
  if (count > course.entries.length) return { ...told, completed: [], without: 'edition' };
  const entries = count === course.entries.length ? course.entries : course.entries.slice(0, count);
  const { lessons, pools } = divided(entries);
  const completed = lessons.flatMap(({ id }) => (digits.take(2) === 1 ? id : []));
  const answers = hasAnswers ? pools.flatMap((questions) => takePool(digits, questions)) : undefined;
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
const poolsIn = (entries: readonly CodedEntry[]): CodedQuestion[][] => [
  ...Map.groupBy(askedThen(entries), ({ pool }) => pool).values(),
];

function putPool(digits: DigitWriter, questions: readonly CodedQuestion[], answers: readonly ResultAnswer[]): void {
  const byPlace = new Map<number, { answer: ResultAnswer; code: number; codes: number; right: number | undefined }>();
  questions.forEach(({ id, codes, now }, place) => {
    const answer = answers.find(({ question }) => question === id);
    const code = answer && now?.codeOf(answer.response);
    if (answer && code !== undefined) byPlace.set(place, { answer, code, codes, right: now?.rightCode });
  });
  digits.put(byPlace.size, questions.length + 1);
  digits.put(subsetNumber(new Set(byPlace.keys()), questions.length), choose(questions.length, byPlace.size));
  for (const { answer, code, codes, right } of byPlace.values()) {
    putCode(digits, code, codes, right);
    digits.put(answer.confidence ? confidences.indexOf(answer.confidence) + 1 : 0, confidences.length + 1);
    if (answer.pool === practice) digits.put(laters.indexOf(answer.later), laters.length);
  }
}

/** The right answer takes one bit, since most answers are; any other one more than without it. */
function putCode(digits: DigitWriter, code: number, codes: number, right = 0): void {
  digits.put(Number(code !== right), 2);
  if (code !== right) digits.put(code > right ? code - 1 : code, codes - 1);
}

function takeCode(digits: DigitReader, codes: number, right = 0): number {
  if (digits.take(2) === 0) return right;
  const other = digits.take(codes - 1);
  return other >= right ? other + 1 : other;
}

function takePool(digits: DigitReader, questions: readonly CodedQuestion[]): ResultAnswer[] {
  const count = digits.take(questions.length + 1);
  const places = subsetOf(digits.takeBig(choose(questions.length, count)), questions.length, count);
  return places.flatMap((place): ResultAnswer | never[] => {
    const question = questions[place];
    if (!question) throw new RangeError(`no question ${place}`);
    const { pool, id, codes, now } = question;
    const code = takeCode(digits, codes, now?.rightCode);
    const confidence = confidences[digits.take(confidences.length + 1) - 1];
    const later = pool === practice ? laters[digits.take(laters.length)] : undefined;
    const response = now?.responseOf(code);
    if (!now || response === undefined) return [];
    const right = code === now.rightCode || now.isRight(response);
    return { pool, question: id, response, right, ...(confidence && { confidence }), ...(later && { later }) };
  });
}

/** An objective is missed by anyone who has not yet answered one of its questions rightly, or not in the final quiz. */
function withObjectives(result: Result, entries: readonly CodedEntry[]): Result {
  const { objectives } = divided(entries);
  const counted = (result.answers ?? []).filter(({ pool }) => pool === practice || pool === finalQuiz);
  const of = (answers: readonly ResultAnswer[]): string[] => [
    ...new Set(answers.flatMap(({ question }) => objectives.get(question) ?? [])),
  ];
  return { ...result, tried: of(counted), missed: of(counted.filter(({ right, later }) => !right && !later)) };
}

const courseNumber = (id: string): number => Number.parseInt(fingerprint(id), 36) % courseBase;

/** The day on which a result was made, by the calendar of the device that makes it. */
function dayNumber(made: string): number {
  const date = new Date(made);
  const days = Math.round((Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - firstDay) / day);
  return Math.min(Math.max(days, 0), dayBase - 1);
}

/** As much of a name as a link carries. */
export function carriedName(name: string): string {
  let short = '';
  for (const letter of name.normalize('NFC')) {
    if (new TextEncoder().encode(short + letter).length > longestName) break;
    short += letter;
  }
  return short;
}
