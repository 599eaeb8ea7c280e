import { describe, expect, it } from 'vitest';
import { lessonChange } from '../../../../src/core/progress/change.ts';
import { lastLesson } from '../../../../src/core/progress/last-lesson.ts';
import { mergeProgress } from '../../../../src/core/progress/merge.ts';
import { emptyProgress } from '../../../../src/core/progress/record.ts';

const day = (date: number): string => new Date(Date.UTC(2026, 0, date)).toISOString();
const now = day(4);

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
    const progress = visits
      .map(([id, date]) => lessonChange(id, { section: `s${date}` }, { time: day(date), n: 1, by: `d${date}` }))
      .reduce(mergeProgress);
    const [last] = visits.find(([, date]) => date === 3) ?? [];
    expect(lastLesson(progress, now)).toEqual({ id: last, section: 's3' });
  });

  it('is told without a section where none was read', () => {
    expect(lastLesson(lessonChange('a', {}, { time: day(1), n: 1, by: 'd' }), now)).toEqual({
      id: 'a',
      section: undefined,
    });
  });

  it('is the one opened last on this device, though its clock ran ahead before', () => {
    const ahead = lessonChange('a', {}, { time: '2031-01-01T00:00:00.000Z', n: 1, by: 'd' });
    expect(lastLesson(ahead, now)?.id).toBe('a');
    expect(lastLesson(mergeProgress(ahead, lessonChange('b', {}, { time: day(3), n: 2, by: 'd' })), now)?.id).toBe('b');
    expect(lastLesson(mergeProgress(ahead, lessonChange('b', {}, { time: day(3), n: 1, by: 'e' })), now)?.id).toBe('b');
  });

  it('is none in an empty record', () => {
    expect(lastLesson(emptyProgress, now)).toBeUndefined();
  });
});
