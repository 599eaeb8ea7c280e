import { describe, expect, it } from 'vitest';
import {
  hasChanged,
  lessonChange,
  questionAt,
  questionChange,
  type QuestionChange,
} from '../../../../src/course/progress/change.ts';
import { mergeProgress } from '../../../../src/course/progress/merge.ts';
import { emptyProgress, type Progress } from '../../../../src/course/progress/record.ts';
import { score } from '../../../../src/course/quiz/score.ts';

const place = { question: 'q', meaning: 'm' };
const now = '2026-01-01T08:00:00.000Z';
const attempt = (scaled: number): QuestionChange => ({ attempt: { response: 'a', score: score(scaled, 1) } });
const after = (progress: Progress, change: QuestionChange, time: string): Progress =>
  mergeProgress(progress, questionChange(progress, place, change, time));

describe('questionChange', () => {
  it('keeps attempts in the order in which they were made, also when the clock was put back', () => {
    const first = after(emptyProgress, attempt(0), now);
    const second = after(first, attempt(1), '2025-12-31T08:00:00.000Z');
    expect(questionAt(second, place)?.attempts.map(({ time, score: { scaled } }) => [time, scaled])).toEqual([
      [now, 0],
      ['2026-01-01T08:00:00.001Z', 1],
    ]);
  });

  it('keeps a draft until it is checked, and while the answer is shown', () => {
    const drafted = after(emptyProgress, { draft: { response: 'b', confidence: 'guess' } }, now);
    expect(questionAt(drafted, place)?.draft).toEqual({ time: now, response: 'b', confidence: 'guess' });
    expect(questionAt(after(drafted, { revealed: true }, now), place)).toMatchObject({ draft: {}, revealed: true });
    const checked = questionAt(after(drafted, attempt(1), now), place);
    expect(checked?.attempts).toHaveLength(1);
    expect(checked).not.toHaveProperty('draft');
  });

  it('tells a question whose right answer has changed since it was answered', () => {
    const before = after(emptyProgress, attempt(1), now);
    expect(hasChanged(before, 'q', 'other')).toBe(true);
    expect(hasChanged(before, 'q', 'm')).toBe(false);
    expect(hasChanged(before, 'constructor', 'm')).toBe(false);
    expect(questionAt(before, { question: 'q', meaning: 'other' })).toBeUndefined();
  });

  it('keeps what was answered in a sitting apart from the lesson', () => {
    const sitting = { question: 'q', quiz: 'final-quiz', begun: now };
    const progress = mergeProgress(emptyProgress, questionChange(emptyProgress, sitting, attempt(1), now));
    expect(questionAt(progress, sitting)?.attempts).toHaveLength(1);
    expect(questionAt(progress, place)).toBeUndefined();
  });
});

describe('lessonChange', () => {
  it('keeps the first time a lesson was read and completed, and the last section', () => {
    const first = lessonChange('l', { section: 's', read: true, completed: true }, now);
    const later = '2026-01-02T08:00:00.000Z';
    const second = mergeProgress(first, lessonChange('l', { section: 't', completed: true, passed: true }, later));
    expect(second.lessons['l']).toEqual({
      visited: later,
      section: { time: later, id: 't' },
      read: now,
      completed: now,
      passed: later,
    });
    expect(mergeProgress(second, lessonChange('l', {}, later)).lessons['l']?.section?.id).toBe('t');
  });
});
