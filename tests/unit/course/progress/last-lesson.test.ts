import { describe, expect, it } from 'vitest';
import { lessonChange } from '../../../../src/course/progress/change.ts';
import { lastLesson } from '../../../../src/course/progress/last-lesson.ts';
import { mergeProgress } from '../../../../src/course/progress/merge.ts';
import { emptyProgress } from '../../../../src/course/progress/record.ts';

const now = '2026-01-01T08:00:00.000Z';

describe('lastLesson', () => {
  it('is the one opened last', () => {
    const a = lessonChange('a', { section: 's' }, '2026-01-02T08:00:00.000Z');
    expect(lastLesson(mergeProgress(a, lessonChange('b', {}, now)))).toEqual({ id: 'a', section: 's' });
    expect(lastLesson(emptyProgress)).toBeUndefined();
  });
});
