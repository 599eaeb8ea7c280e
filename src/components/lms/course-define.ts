import { begin } from './begin.ts';
import type { CourseTable } from '../../core/lms/course.ts';

/** What the script of a package's course gives to the script of its frame page. */
export interface CoursePackage {
  readonly table: CourseTable;
  readonly begin: typeof begin;
}

declare global {
  /** Written into the same file by the build. */
  var courseTable: CourseTable;
  var coursePackage: CoursePackage;
}

globalThis.coursePackage = { table: courseTable, begin };
