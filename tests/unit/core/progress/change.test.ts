import { describe, expect, it } from 'vitest';
import {
  hasChanged,
  lessonChange,
  nameChange,
  planChange,
  playChange,
  questionAt,
  questionChange,
  sittingChange,
  type Place,
  type QuestionChange,
} from '../../../../src/core/progress/change.ts';
import { mergeProgress } from '../../../../src/core/progress/merge.ts';
import { emptyProgress, type Progress, type Stamp } from '../../../../src/core/progress/record.ts';
import { score } from '../../../../src/core/quiz/score.ts';

const place = { question: 'q', meaning: 'm' };
const now = '2026-01-01T08:00:00.000Z';
const attempt = (scaled: number): QuestionChange => ({ attempt: { response: 'a', score: score(scaled, 1) } });
const stamp = (n: number, time = now): Stamp => ({ time, n, by: 'd' });
let count = 0;
const after = (progress: Progress, change: QuestionChange, time = now): Progress =>
  mergeProgress(progress, questionChange(place, change, stamp((count += 1), time)));
const at = (progress: Progress, where: Place = place) => questionAt(progress, where, now);

describe('questionChange', () => {
  it('keeps attempts in the order in which they were made, also when the clock was put back', () => {
    const first = after(emptyProgress, attempt(0), now);
    const second = after(first, attempt(1), '2025-12-31T08:00:00.000Z');
    expect(at(second)?.attempts.map(({ score: { scaled } }) => scaled)).toEqual([0, 1]);
    const third = after(second, attempt(0.5), '2031-01-01T08:00:00.000Z');
    expect(at(after(third, attempt(0.25), now))?.attempts.map(({ score: { scaled } }) => scaled)).toEqual([
      0, 1, 0.5, 0.25,
    ]);
  });

  it('keeps a draft until it is checked, and while the answer is shown', () => {
    const drafted = after(emptyProgress, { draft: { response: 'b', confidence: 'guess' } }, now);
    expect(at(drafted)?.draft).toMatchObject({ time: now, response: 'b', confidence: 'guess' });
    expect(at(after(drafted, { revealed: true }))).toMatchObject({ draft: {}, revealed: true });
    const checked = at(after(drafted, attempt(1)));
    expect(checked?.attempts).toHaveLength(1);
    expect(checked).not.toHaveProperty('draft');
  });

  it('tells a question whose right answer has changed since it was answered', () => {
    const before = after(emptyProgress, attempt(1), now);
    expect(hasChanged(before, 'q', 'other')).toBe(true);
    expect(hasChanged(before, 'q', 'm')).toBe(false);
    expect(hasChanged(before, 'constructor', 'm')).toBe(false);
    expect(at(before, { question: 'q', meaning: 'other' })).toBeUndefined();
  });

  it('keeps what was answered in a sitting apart from the lesson', () => {
    const sitting = { question: 'q', quiz: 'final-quiz', begun: now };
    const progress = mergeProgress(emptyProgress, questionChange(sitting, attempt(1), stamp(1)));
    expect(at(progress, sitting)?.attempts).toHaveLength(1);
    expect(at(progress)).toBeUndefined();
  });
});

describe('lessonChange', () => {
  it('keeps the first time a lesson was read and completed, each edition that was, and the last section', () => {
    const first = lessonChange('l', { section: 's', read: true, completed: true, edition: 'e1' }, stamp(1));
    const later = '2026-01-02T08:00:00.000Z';
    const change = { section: 't', completed: true, passed: true, edition: 'e2' };
    const second = mergeProgress(first, lessonChange('l', change, stamp(2, later)));
    expect(second.lessons['l']).toEqual({
      visited: now,
      read: now,
      completed: now,
      passed: later,
      editions: { e1: now, e2: later },
    });
    expect(second.places).toEqual({ d: { time: later, lesson: 'l', section: 't', n: 2 } });
    expect(lessonChange('l', { read: true, edition: 'e1' }, stamp(3)).lessons['l']).not.toHaveProperty('editions');
  });
});

describe('what can only be one thing', () => {
  it('is what the device has said last', () => {
    const all = [
      nameChange('An', stamp(1, '2031-01-01T08:00:00.000Z')),
      nameChange('Bình', stamp(2)),
      planChange(['l', 'k'], stamp(3)),
      planChange([], stamp(4)),
      playChange('game', now, { role: 'sale', moves: ['a'] }, stamp(5)),
      playChange('game', now, { role: 'sale', moves: ['a', 'b'], note: 'x' }, stamp(6)),
      sittingChange('final-quiz', ['q'], stamp(7)),
    ].reduce(mergeProgress, emptyProgress);
    expect(all.names).toEqual({ d: { time: now, name: 'Bình', n: 2 } });
    expect(all.plans).toEqual({ d: { time: now, lessons: [], n: 4 } });
    expect(all.games['game']?.[now]).toEqual({ time: now, role: 'sale', moves: ['a', 'b'], note: 'x', n: 6, by: 'd' });
    expect(all.sittings['final-quiz']?.[now]).toEqual({ drawn: ['q'], questions: {}, n: 7, by: 'd' });
  });
});
