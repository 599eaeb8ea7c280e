import { describe, expect, it } from 'vitest';
import { emptyProgress, type Progress } from '../../../../src/core/progress/record.ts';
import { scheduleReviews } from '../../../../src/core/review/schedule-reviews.ts';
import { attemptOf } from '../../../helpers/attempts.ts';

const [day, now] = ['2026-03-02T08:00:00.000Z', '2026-03-10T08:00:00.000Z'];
const answered = (score: number): Progress['questions'][string] => ({
  now: { attempts: [attemptOf(score === 1 ? 'good' : 'again', day)] },
});
const progress: Progress = {
  ...emptyProgress,
  questions: { right: answered(1), wrong: answered(0), changed: answered(1), gone: answered(1) },
};
const meanings = new Map([
  ['right', 'now'],
  ['wrong', 'now'],
  ['changed', 'other'],
  ['never', 'now'],
]);
const times = { now, before: '2026-03-11T00:00:00.000Z' };

describe('scheduleReviews', () => {
  const { items, queue, found } = scheduleReviews(progress, meanings, times);

  it('has every question of the course that was answered, and of those the due ones as they are asked', () => {
    expect(items.map(({ id }) => id).toSorted()).toEqual(['changed', 'right', 'wrong']);
    expect(queue.map(({ id }) => id)).toEqual(['wrong', 'changed', 'right']);
    expect(scheduleReviews(progress, meanings, { now, before: day }).queue).toEqual([]);
  });

  it('asks at once what means something else now, and never what the course has no more', () => {
    expect(items.find(({ id }) => id === 'changed')?.due).toBe(now);
    expect(found['gone']?.review).not.toHaveProperty('due');
  });

  it('tells nothing new of what the record has already', () => {
    const known = Object.fromEntries(
      Object.entries(progress.questions).map(([id, meaning]) => [
        id,
        { now: { attempts: meaning['now']?.attempts ?? [], ...(found[id] && { review: found[id].review }) } },
      ]),
    );
    const again = scheduleReviews({ ...progress, questions: known }, meanings, times);
    expect(Object.keys(again.found)).toEqual([]);
  });
});
