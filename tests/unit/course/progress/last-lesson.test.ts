import { describe, expect, it } from 'vitest';
import { lessonChange } from '../../../../src/course/progress/change.ts';
import { lastLesson } from '../../../../src/course/progress/last-lesson.ts';
import { emptyProgress } from '../../../../src/course/progress/record.ts';

const day = (date: number): string => new Date(Date.UTC(2026, 0, date)).toISOString();

describe('lastLesson', () => {
  it.each([
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
    [
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ],
    [
      ['a', 3],
      ['b', 1],
      ['c', 2],
    ],
  ] as const)('is the one opened last, wherever it stands in the record: %j, %j, %j', (...visits) => {
    const lessons = Object.assign(
      {},
      ...visits.map(([id, date]) => lessonChange(id, { section: `s${date}` }, day(date)).lessons),
    );
    const [last] = visits.find(([, date]) => date === 3) ?? [];
    expect(lastLesson({ ...emptyProgress, lessons })).toEqual({ id: last, section: 's3' });
  });

  it('is told without a section where none was read', () => {
    expect(lastLesson(lessonChange('a', {}, day(1)))).toEqual({ id: 'a', section: undefined });
  });

  it('is none in an empty record', () => {
    expect(lastLesson(emptyProgress)).toBeUndefined();
  });
});
