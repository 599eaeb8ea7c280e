import type { Response } from '../quiz/key.ts';
import type { Score } from '../quiz/score.ts';
import { mergeProgress } from './merge.ts';
import { isObject, migrate, without } from './migrate.ts';
import {
  confidences,
  emptyProgress,
  type Attempt,
  type Confidence,
  type Draft,
  type Entries,
  type LessonProgress,
  type Name,
  type Play,
  type Progress,
  type QuestionProgress,
  type ReadingPlace,
  type Review,
  type Sitting,
  type StudyPlan,
} from './record.ts';
import { sealName } from './seal.ts';

/** What could be read of stored data. */
export interface Parsed {
  readonly progress: Progress;
  /** Whether everything could be read: nothing was left out, and the data is not of a later version. */
  readonly whole: boolean;
}

/**
 * Reads stored data that may hold anything, of any released version.
 * @returns every part that is sound; undefined when the data is no record at all
 */
export function parseProgress(value: unknown): Parsed | undefined {
  try {
    if (!isObject(value) || typeof value['version'] !== 'number') return undefined;
    const record = migrate(without(value, sealName));
    const sound = { ...emptyProgress, ...readProgress(record) };
    // Merged with itself a record is in order: sorted, without doubles, without drafts that an attempt has ended.
    const progress = mergeProgress(sound, sound);
    return { progress, whole: record['version'] === progress.version && sizeOf(record) === sizeOf(progress) };
  } catch {
    // Nested too deep, which no record is.
    return undefined;
  }
}

/** Length as JSON, in which everything that was left out is missing. */
const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/** What is sound of a value that may be anything; undefined where nothing is. */
type Parse<T> = (value: unknown) => T | undefined;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const isResponse = (value: unknown): value is Response =>
  isText(value) || ((isObject(value) || Array.isArray(value)) && Object.values(value).every(isText));

/** A value that is right or wrong as a whole. */
const value =
  <T>(is: (value: unknown) => value is T): Parse<T> =>
  (each) =>
    is(each) ? each : undefined;

const list =
  <T>(of: Parse<T>): Parse<readonly T[]> =>
  (values) =>
    (Array.isArray(values) ? values : []).flatMap((each: unknown) => of(each) ?? []);

function entries<T>(key: RegExp, of: Parse<T>): Parse<Entries<T>> {
  return (values) =>
    Object.fromEntries(
      Object.entries(isObject(values) ? values : {}).flatMap(([name, entry]) => {
        const parsed = key.test(name) ? of(entry) : undefined;
        return parsed === undefined ? [] : [[name, parsed] as const];
      }),
    );
}

/** An object. @param required without these nothing of it is sound */
function object<T extends object>(
  fields: { readonly [Name in keyof T]-?: Parse<NonNullable<T[Name]>> },
  ...required: readonly (keyof T)[]
): Parse<T> {
  return (values) => {
    if (!isObject(values)) return undefined;
    const found: Partial<T> = {};
    for (const name in fields) {
      const parsed = fields[name](values[name]);
      if (parsed !== undefined) found[name] = parsed;
    }
    return required.every((name) => name in found) ? (found as T) : undefined;
  };
}

const id = /^[a-z][a-z0-9-]*$/;
/** A fingerprint or the id of a device. */
const code = /^[a-z0-9]+$/;
const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const text = value(isText);
const number = value(isNumber);
const ids = list((each) => (isText(each) && id.test(each) ? each : undefined));

const time: Parse<string> = (given) => {
  if (!isText(given)) return undefined;
  // A clock beyond the year 9999 has dated a deed that was done all the same.
  if (/^[+-]\d{6}-/.test(given)) return '9999-12-31T00:00:00.000Z';
  return timeForm.test(given) && !Number.isNaN(Date.parse(given)) ? given : undefined;
};

/** What tells the order of deeds. Above the bound one more could no longer be told from the last. */
const stamp = {
  n: value((given): given is number => isNumber(given) && given > 0 && given < Number.MAX_SAFE_INTEGER),
  by: value((given): given is string => isText(given) && code.test(given)),
};

const times = entries(code, time);
const lesson = object<LessonProgress>(
  {
    visited: time,
    read: time,
    completed: time,
    passed: time,
    editions: (given) => (isObject(given) ? times(given) : undefined),
  },
  'visited',
);

const response = value(isResponse);
const confidence = (given: unknown): Confidence | undefined => confidences.find((each) => each === given);
const points = object<Score>({ raw: number, max: number, scaled: number }, 'raw', 'max', 'scaled');
const score: Parse<Score> = (given) => {
  const read = points(given);
  return read && read.raw <= read.max && read.scaled <= 1 ? read : undefined;
};
const attempt = object<Attempt>({ time, response, score, confidence, ...stamp }, 'time', 'response', 'score');

const worked = object<Review>(
  { time, due: time, stability: number, difficulty: number, n: stamp.n },
  'time',
  'stability',
  'difficulty',
);
/** Without a time to ask again it would say that the question is asked no more. */
const review: Parse<Review> = (given) => {
  const read = worked(given);
  return read && isObject(given) && 'due' in given === 'due' in read ? read : undefined;
};

const question = object<QuestionProgress>(
  {
    attempts: list(attempt),
    draft: object<Draft>({ time, response, confidence, ...stamp }, 'time', 'response'),
    revealed: (given) => (given === true ? given : undefined),
    review,
  },
  'attempts',
);

const gone: Parse<readonly string[]> = (given) => (Array.isArray(given) ? ids(given) : undefined);
const sitting = object<Sitting>({ drawn: ids, questions: entries(id, question), gone, ...stamp });
const play = object<Play>({ time, role: text, moves: ids, note: text, ...stamp }, 'time');

const readProgress = object<Progress>({
  version: () => emptyProgress.version,
  lessons: entries(id, lesson),
  questions: entries(id, entries(code, question)),
  sittings: entries(id, entries(timeForm, sitting)),
  places: entries(code, object<ReadingPlace>({ time, lesson: text, section: text, ...stamp }, 'time', 'lesson')),
  names: entries(code, object<Name>({ time, name: text, ...stamp }, 'time', 'name')),
  plans: entries(code, object<StudyPlan>({ time, lessons: ids, ...stamp }, 'time')),
  games: entries(id, entries(timeForm, play)),
});
