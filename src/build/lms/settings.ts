import type { Course } from '../../schemas/course.ts';

/** What the author wants of packages for learning platforms. */
export interface LmsSettings {
  /** The languages of a package, that of its first page first. */
  readonly languages: readonly string[];
  readonly completion: 'read' | 'passed';
  readonly failed: boolean;
}

/** The settings of a course; undefined where no packages are made. */
export function lmsSettings({ lms }: Course): LmsSettings | undefined {
  return lms && { ...lms, failed: lms.failed ?? false };
}
