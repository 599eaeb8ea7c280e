/** Marks a file as a kept session. */
const format = 'session-plan';
const version = 1;

/** More than any session takes, in characters. */
export const largestPlanFile = 20_000;

/** What stands in a file, or why it cannot be read. */
export type PlanFile = { readonly fragment: string } | { readonly fault: 'not-a-plan' | 'other-course' | 'newer' };

/**
 * A session as a file.
 * @param fragment as `formatPlan` writes it
 * @param course the course's id
 */
export function planFile(fragment: string, course: string): string {
  return `${JSON.stringify({ format, version, course, plan: fragment }, null, 2)}\n`;
}

/** Reads a file that somebody chose, which may be anything. @param course the id of this course */
export function readPlanFile(text: string, course: string): PlanFile {
  if (text.length > largestPlanFile) return { fault: 'not-a-plan' };
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { fault: 'not-a-plan' };
  }
  if (!(read instanceof Object && 'format' in read && 'plan' in read)) return { fault: 'not-a-plan' };
  if (read.format !== format || typeof read.plan !== 'string') return { fault: 'not-a-plan' };
  if (!('course' in read) || read.course !== course) return { fault: 'other-course' };
  if ('version' in read && typeof read.version === 'number' && read.version > version) return { fault: 'newer' };
  return { fragment: read.plan };
}
