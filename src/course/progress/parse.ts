import type { Response } from '../quiz/key.ts';
import type { Score } from '../quiz/score.ts';
import { mergeProgress } from './merge.ts';
import { isObject, migrate } from './migrate.ts';
import {
  confidences,
  type Attempt,
  type Confidence,
  type Draft,
  type Entries,
  type LessonProgress,
  type Progress,
  type QuestionProgress,
  type Review,
  type Sitting,
} from './record.ts';

/** What could be read of stored data. */
export interface Parsed {
  readonly progress: Progress;
  /** Whether that is all there was: nothing was left out, and the data is of no later version. */
  readonly whole: boolean;
}

/**
 * Reads stored data that may hold anything, of any released version.
 * @returns every part that is sound; undefined when the data is no record at all
 */
export function parseProgress(value: unknown): Parsed | undefined {
  if (!isObject(value) || typeof value['version'] !== 'number') return undefined;
  const record = migrate(value);
  const learner = parseLearner(record['learner']);
  const sound: Progress = {
    version: 2,
    lessons: entries(record['lessons'], id, parseLesson),
    questions: entries(record['questions'], id, (meanings) => entries(meanings, meaning, parseQuestion)),
    sittings: entries(record['sittings'], id, (begun) => entries(begun, time, parseSitting)),
    ...(learner && { learner }),
  };
  // Merged with itself a record is in order: sorted, without doubles, without drafts that an attempt has ended.
  const progress = mergeProgress(sound, sound);
  return { progress, whole: record['version'] === 2 && sizeOf(record) === sizeOf(progress) };
}

/** Length as JSON, in which everything that was left out is missing. */
function sizeOf(value: unknown): number {
  try {
    return JSON.stringify(value).length;
  } catch {
    // Nested too deep, which no record is.
    return 0;
  }
}

const id = /^[a-z][a-z0-9-]*$/;
const meaning = /^[a-z0-9]+$/;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is string =>
  isText(value) && time.test(value) && !Number.isNaN(Date.parse(value));
const isNumber = (value: unknown, most = Infinity): value is number =>
  typeof value === 'number' && value >= 0 && value <= most;
const isConfidence = (value: unknown): value is Confidence => confidences.some((each) => each === value);

function isResponse(value: unknown): value is Response {
  if (isText(value)) return true;
  return (isObject(value) || Array.isArray(value)) && Object.values(value).every(isText);
}

function entries<T>(value: unknown, key: RegExp, parse: (entry: unknown) => T | undefined): Entries<T> {
  return Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).flatMap(([name, entry]) => {
      const parsed = key.test(name) ? parse(entry) : undefined;
      return parsed === undefined ? [] : [[name, parsed] as const];
    }),
  );
}

function list<T>(value: unknown, parse: (entry: unknown) => T | undefined): T[] {
  return (Array.isArray(value) ? value : []).flatMap((entry: unknown) => parse(entry) ?? []);
}

function parseLesson(value: unknown): LessonProgress | undefined {
  if (!isObject(value)) return undefined;
  const { visited, section, read, completed, passed } = value;
  if (!isTime(visited)) return undefined;
  return {
    visited,
    ...(isObject(section) &&
      isTime(section['time']) &&
      isText(section['id']) && { section: { time: section['time'], id: section['id'] } }),
    ...(isTime(read) && { read }),
    ...(isTime(completed) && { completed }),
    ...(isTime(passed) && { passed }),
  };
}

function parseQuestion(value: unknown): QuestionProgress | undefined {
  if (!isObject(value)) return undefined;
  const draft = parseDraft(value['draft']);
  const review = parseReview(value['review']);
  return {
    attempts: list(value['attempts'], parseAttempt),
    ...(draft && { draft }),
    ...(value['revealed'] === true && { revealed: true }),
    ...(review && { review }),
  };
}

function parseSitting(value: unknown): Sitting | undefined {
  if (!isObject(value)) return undefined;
  return {
    drawn: list(value['drawn'], (each) => (isText(each) && id.test(each) ? each : undefined)),
    questions: entries(value['questions'], id, parseQuestion),
  };
}

function parseDraft(value: unknown): Draft | undefined {
  if (!isObject(value)) return undefined;
  const { time: when, response, confidence } = value;
  if (!isTime(when) || !isResponse(response)) return undefined;
  return { time: when, response, ...(isConfidence(confidence) && { confidence }) };
}

function parseAttempt(value: unknown): Attempt | undefined {
  const given = parseDraft(value);
  const score = isObject(value) ? parseScore(value['score']) : undefined;
  if (!given || !score) return undefined;
  const { confidence, ...answer } = given;
  return { ...answer, score, ...(confidence && { confidence }) };
}

function parseScore(value: unknown): Score | undefined {
  if (!isObject(value)) return undefined;
  const { raw, max, scaled } = value;
  return isNumber(max) && isNumber(raw, max) && isNumber(scaled, 1) ? { raw, max, scaled } : undefined;
}

function parseReview(value: unknown): Review | undefined {
  if (!isObject(value)) return undefined;
  const { time: when, due, stability, difficulty } = value;
  return isTime(when) && isTime(due) && isNumber(stability) && isNumber(difficulty)
    ? { time: when, due, stability, difficulty }
    : undefined;
}

function parseLearner(value: unknown): Progress['learner'] {
  return isObject(value) && isTime(value['time']) && isText(value['name'])
    ? { time: value['time'], name: value['name'] }
    : undefined;
}
