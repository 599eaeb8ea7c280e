import { expect, it } from 'vitest';
import { isOfOtherCourse } from '../../../../src/core/progress/other-course.ts';
import { emptyProgress, type Progress } from '../../../../src/core/progress/record.ts';

const record = (...ids: string[]): Pick<Progress, 'lessons'> => ({
  lessons: Object.fromEntries(ids.map((id) => [id, { visited: '2026-01-01T08:00:00.000Z' }])),
});

it.each<[name: string, progress: Pick<Progress, 'lessons'>, is: boolean]>([
  ['nothing was learnt', emptyProgress, false],
  ['a lesson of this course was begun', record('tea'), false],
  ['a lesson has left the course', record('tea', 'coffee'), false],
  ['no lesson that was begun is of this course', record('coffee', 'juice'), true],
])('where %s', (_name, progress, is) => {
  expect(isOfOtherCourse(progress, ['tea', 'water'])).toBe(is);
});
