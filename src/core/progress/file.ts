import { isObject } from './migrate.ts';
import { parseProgress, type Parsed } from './parse.ts';
import type { Progress } from './record.ts';

/** Largest file that is read, in bytes: a record of years has not a tenth of it. */
export const largestFile = 2_000_000;

/** Why a file cannot be taken in. */
export type FileFault = 'too-large' | 'not-a-record' | 'other-course' | 'newer';

/**
 * A record as a file for another device or browser.
 * @param course its id
 * @param exported the time, ISO 8601 in UTC
 */
export function recordFile(course: string, record: Progress, exported: string): string {
  return `${JSON.stringify({ course, exported, record }, null, 1)}\n`;
}

/** Reads a file that may be anything. @param course the id of the course that it has to be of */
export function readRecordFile(text: string, course: string): Parsed | FileFault {
  if (text.length > largestFile) return 'too-large';
  const file = parseJson(text);
  if (!isObject(file) || typeof file['course'] !== 'string') return 'not-a-record';
  if (file['course'] !== course) return 'other-course';
  const record = file['record'];
  const parsed = parseProgress(record);
  if (!parsed) return 'not-a-record';
  return isObject(record) && Number(record['version']) > parsed.progress.version ? 'newer' : parsed;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
