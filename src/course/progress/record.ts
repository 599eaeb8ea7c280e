import type { Response } from '../quiz/key.ts';

/**
 * What a learner has done, as stored on the device. Words follow xAPI. Everything refers to permanent ids;
 * `meaning` tells whether a question still asks the same thing.
 */
export interface Progress {
  readonly version: 1;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  readonly questions: Readonly<Record<string, QuestionProgress>>;
}

/** Times are ISO 8601 in UTC. */
export interface LessonProgress {
  /** Last opened. */
  readonly visited: string;
  /** Heading id of the section last read. */
  readonly section?: string;
  /** First read to the end. */
  readonly read?: string;
  /** First read to the end and every question answered, right or wrong. */
  readonly completed?: string;
}

/** A question's history; the last attempt is the one that counts. */
export interface QuestionProgress {
  readonly meaning: string;
  readonly attempts: readonly Attempt[];
  /** An answer begun and not yet checked. */
  readonly draft?: Response;
  /** The learner has asked to see the answer. */
  readonly revealed?: boolean;
}

export interface Attempt {
  readonly at: string;
  readonly response: Response;
  /** 0 to 1. */
  readonly scaled: number;
}

export const emptyProgress: Progress = { version: 1, lessons: {}, questions: {} };

/** Attempts kept for each question; older ones are dropped. */
const attemptsKept = 20;

/** What may be told about a question in one step; each field replaces what was there. */
export type QuestionChange =
  { readonly draft: Response | undefined } | { readonly attempt: Attempt } | { readonly revealed: boolean };

/** A copy with one question changed. A changed meaning starts its history anew. */
export function withQuestion(progress: Progress, id: string, meaning: string, change: QuestionChange): Progress {
  const stored = progress.questions[id];
  const { draft, ...before } = stored?.meaning === meaning ? stored : { meaning, attempts: [], draft: undefined };
  const keep = draft === undefined ? {} : { draft };
  const question: QuestionProgress =
    'attempt' in change
      ? { ...before, attempts: [...before.attempts, change.attempt].slice(-attemptsKept) }
      : 'revealed' in change
        ? { ...before, ...keep, revealed: change.revealed }
        : { ...before, ...(change.draft === undefined ? {} : { draft: change.draft }) };
  return { ...progress, questions: { ...progress.questions, [id]: question } };
}

/** A copy with a lesson's fields set; `read` and `completed` keep their first time. */
export function withLesson(progress: Progress, id: string, change: LessonProgress): Progress {
  const before = progress.lessons[id];
  const first = {
    ...(before?.read && { read: before.read }),
    ...(before?.completed && { completed: before.completed }),
  };
  return { ...progress, lessons: { ...progress.lessons, [id]: { ...before, ...change, ...first } } };
}

/** A question's stored history when it still means the same, else undefined. */
export function questionProgress(progress: Progress, id: string, meaning: string): QuestionProgress | undefined {
  const stored = progress.questions[id];
  return stored?.meaning === meaning ? stored : undefined;
}

/** The lesson last opened, for “continue where you were”. */
export function lastLesson(progress: Progress): { id: string; section: string | undefined } | undefined {
  const [latest] = Object.entries(progress.lessons).toSorted(([, a], [, b]) => (a.visited < b.visited ? 1 : -1));
  return latest && { id: latest[0], section: latest[1].section };
}

/**
 * Reads stored data that may hold anything.
 * @returns the record with every part that is sound; `undefined` when nothing of it can be read
 */
export function parseProgress(value: unknown): Progress | undefined {
  if (!isRecord(value) || value['version'] !== 1) return undefined;
  return {
    version: 1,
    lessons: soundEntries(value['lessons'], parseLesson),
    questions: soundEntries(value['questions'], parseQuestion),
  };
}

type Unknowns = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Unknowns {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function soundEntries<T>(value: unknown, parse: (entry: Unknowns) => T | undefined): Record<string, T> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, entry]) => {
      const parsed = /^[a-z][a-z0-9-]*$/.test(id) && isRecord(entry) ? parse(entry) : undefined;
      return parsed === undefined ? [] : [[id, parsed] as const];
    }),
  );
}

const isTime = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function parseLesson({ visited, section, read, completed }: Unknowns): LessonProgress | undefined {
  if (!isTime(visited)) return undefined;
  return {
    visited,
    ...(typeof section === 'string' && { section }),
    ...(isTime(read) && { read }),
    ...(isTime(completed) && { completed }),
  };
}

function parseQuestion({ meaning, attempts, draft, revealed }: Unknowns): QuestionProgress | undefined {
  if (typeof meaning !== 'string' || !Array.isArray(attempts)) return undefined;
  return {
    meaning,
    attempts: attempts.flatMap((attempt: unknown) => parseAttempt(attempt) ?? []),
    ...(isResponse(draft) && { draft }),
    ...(revealed === true && { revealed }),
  };
}

function parseAttempt(value: unknown): Attempt | undefined {
  if (!isRecord(value)) return undefined;
  const { at, response, scaled } = value;
  const sound = isTime(at) && isResponse(response) && typeof scaled === 'number' && scaled >= 0 && scaled <= 1;
  return sound ? { at, response, scaled } : undefined;
}

function isResponse(value: unknown): value is Response {
  if (typeof value === 'string') return true;
  if (!isRecord(value) && !Array.isArray(value)) return false;
  return Object.values(value).every((part) => typeof part === 'string');
}
