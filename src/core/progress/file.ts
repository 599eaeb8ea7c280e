import { isObject } from './migrate.ts';
import { parseProgress, type Parsed } from './parse.ts';
import type { Progress } from './record.ts';

/** Which course a file belongs to. */
const course = 'sale-marketing';

/** Largest file that is read, in bytes: a record of years has not a tenth of it. */
export const largestFile = 2_000_000;

/** Why a file cannot be taken in. */
export type FileFault = 'too-large' | 'not-a-record' | 'other-course' | 'newer';

/**
 * A record as a file for another device or browser.
 * @param exported the time, ISO 8601 in UTC
 */
export function recordFile(record: Progress, exported: string): string {
  return `${JSON.stringify({ course, exported, record }, null, 1)}\n`;
}

/** Reads a file that may be anything. */
export function readRecordFile(text: string): Parsed | FileFault {
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
