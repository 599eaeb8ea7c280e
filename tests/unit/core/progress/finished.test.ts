import { describe, expect, it } from 'vitest';
import { finishedWith } from '../../../../src/core/progress/finished.ts';

const parts = [1, 3, 3, 4];

describe('what a completed lesson has finished', () => {
  it.each([
    [1, true, { what: 'part', head: 'begun' }],
    [2, false, { what: 'lesson', head: 'near' }],
    [4, true, { what: 'part', head: 'touching' }],
    [5, false, { what: 'lesson', head: 'near' }],
    [7, true, { what: 'part', head: 'sharing' }],
    [10, true, { what: 'part', head: 'sharing' }],
    [11, true, { what: 'course', head: 'met' }],
  ])('%i lessons done, its part %s', (done, partDone, finished) => {
    expect(finishedWith(parts, done, partDone)).toEqual(finished);
  });

  it('a course of one lesson', () => {
    expect(finishedWith([1], 1, true)).toEqual({ what: 'course', head: 'met' });
  });
});
