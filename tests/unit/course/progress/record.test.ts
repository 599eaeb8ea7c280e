import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyProgress,
  lastLesson,
  parseProgress,
  questionProgress,
  withLesson,
  withQuestion,
} from '../../../../src/course/progress/record.ts';

const attempt = (scaled: number, at = '2026-01-01T08:00:00.000Z') => ({ at, response: 'a', scaled });

describe('withQuestion', () => {
  it('keeps attempts in order, drops the draft once checked, and keeps at most twenty', () => {
    let progress = withQuestion(emptyProgress, 'q', 'm', { draft: 'b' });
    expect(progress.questions['q']).toEqual({ meaning: 'm', attempts: [], draft: 'b' });
    for (let count = 0; count < 25; count += 1)
      progress = withQuestion(progress, 'q', 'm', { attempt: attempt(count / 25) });
    const attempts = progress.questions['q']?.attempts ?? [];
    expect(attempts).toHaveLength(20);
    expect(attempts.at(-1)?.scaled).toBe(24 / 25);
    expect(progress.questions['q']).not.toHaveProperty('draft');
  });

  it('starts anew when the question has come to mean something else', () => {
    const before = withQuestion(emptyProgress, 'q', 'old', { attempt: attempt(1) });
    expect(withQuestion(before, 'q', 'new', { draft: 'x' }).questions['q']).toEqual({
      meaning: 'new',
      attempts: [],
      draft: 'x',
    });
    expect(questionProgress(before, 'q', 'new')).toBeUndefined();
    expect(questionProgress(before, 'q', 'old')?.attempts).toHaveLength(1);
  });

  it('keeps a draft while the answer is shown, and forgets it when it is emptied', () => {
    const draft = withQuestion(emptyProgress, 'q', 'm', { draft: ['a'] });
    expect(withQuestion(draft, 'q', 'm', { revealed: true }).questions['q']).toMatchObject({
      draft: ['a'],
      revealed: true,
    });
    expect(withQuestion(draft, 'q', 'm', { draft: undefined }).questions['q']).not.toHaveProperty('draft');
  });
});

describe('withLesson', () => {
  it('keeps the first time a lesson was read and completed', () => {
    const first = withLesson(emptyProgress, 'l', {
      visited: '2026-01-01',
      read: '2026-01-01',
      completed: '2026-01-01',
    });
    const second = withLesson(first, 'l', {
      visited: '2026-01-02',
      section: 's',
      read: '2026-01-02',
      completed: '2026-01-02',
    });
    expect(second.lessons['l']).toEqual({
      visited: '2026-01-02',
      section: 's',
      read: '2026-01-01',
      completed: '2026-01-01',
    });
  });
});

describe('lastLesson', () => {
  it('is the one opened last', () => {
    const progress = withLesson(withLesson(emptyProgress, 'a', { visited: '2026-01-02', section: 's' }), 'b', {
      visited: '2026-01-01',
    });
    expect(lastLesson(progress)).toEqual({ id: 'a', section: 's' });
    expect(lastLesson(emptyProgress)).toBeUndefined();
  });
});

describe('parseProgress', () => {
  it('gives back what was written', () => {
    const progress = withLesson(withQuestion(emptyProgress, 'q', 'm', { attempt: attempt(0.5) }), 'l', {
      visited: '2026-01-02T00:00:00Z',
    });
    expect(parseProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
  });

  it.each([null, 1, 'x', [], {}, { version: 2 }, { version: '1' }])('does not take %j for a record', (value) => {
    expect(parseProgress(value)).toBeUndefined();
  });

  it('saves what is sound and leaves the rest', () => {
    const parsed = parseProgress({
      version: 1,
      lessons: { good: { visited: '2026-01-01T00:00:00Z', read: 'never' }, bad: { visited: 7 }, __proto__x: {} },
      questions: { good: { meaning: 'm', attempts: [attempt(1), { at: 'x' }, null], draft: { a: 1 } }, bad: [] },
    });
    expect(parsed).toEqual({
      version: 1,
      lessons: { good: { visited: '2026-01-01T00:00:00Z' } },
      questions: { good: { meaning: 'm', attempts: [attempt(1)] } },
    });
  });

  it('takes any JSON without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (lessons, questions) => {
        const parsed = parseProgress({ version: 1, lessons, questions });
        expect(parseProgress(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
      }),
    );
  });
});
