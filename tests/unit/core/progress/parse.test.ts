import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessonChange } from '../../../../src/core/progress/change.ts';
import { mergeProgress } from '../../../../src/core/progress/merge.ts';
import { parseProgress } from '../../../../src/core/progress/parse.ts';
import { emptyProgress } from '../../../../src/core/progress/record.ts';
import { progress } from '../../../helpers/progress.ts';

const now = '2026-01-01T08:00:00.000Z';

describe('parseProgress', () => {
  it.each([null, 1, 'x', [], {}, { version: '1' }])('does not take %j for a record', (value) => {
    expect(parseProgress(value)).toBeUndefined();
  });

  it('saves what is sound and tells that there was more', () => {
    const attempt = { time: now, response: 'a', score: { raw: 1, max: 1, scaled: 1 } };
    const parsed = parseProgress(
      JSON.parse(
        JSON.stringify({
          version: 3,
          lessons: { good: { visited: now, read: 'never' }, bad: { visited: 7 }, BAD: { visited: now } },
          questions: {
            good: { m: { attempts: [attempt, { time: 'x' }, null], draft: { a: 1 } }, 'not a meaning': {} },
            bad: [],
          },
          sittings: { 'final-quiz': { yesterday: {}, [now]: { drawn: ['a', 7], questions: {} } } },
          names: { d: 'An' },
        }).replace('{', '{"__proto__":{"version":9},'),
      ),
    );
    expect(parsed).toEqual({
      whole: false,
      progress: {
        ...emptyProgress,
        lessons: { good: { visited: now } },
        questions: { bad: {}, good: { m: { attempts: [attempt] } } },
        sittings: { 'final-quiz': { [now]: { drawn: ['a'], questions: {} } } },
      },
    });
  });

  const attempt = {
    time: now,
    response: { x: 'sale' },
    score: { raw: 0.5, max: 1, scaled: 0.5 },
    confidence: 'sure',
    n: 7,
    by: 'd',
  };
  const whole = {
    version: 3,
    lessons: {
      l: { visited: now, read: now, completed: now, passed: now, editions: { e1: now } },
    },
    questions: {
      q: {
        m1: {
          attempts: [attempt],
          draft: { time: '2026-01-02T08:00:00.000Z', response: ['a', 'b'], confidence: 'guess', n: 8 },
          revealed: true,
          review: { time: now, due: now, stability: 2, difficulty: 5 },
        },
      },
    },
    sittings: {
      'final-quiz': {
        [now]: { drawn: ['a-1'], questions: { q: { attempts: [attempt] } }, gone: ['a-1'], n: 2, by: 'd' },
      },
    },
    places: { d: { time: now, lesson: 'l', section: 'two', n: 3 } },
    names: { d: { time: now, name: 'An', n: 4 } },
    plans: { d: { time: now, lessons: ['l'], n: 5 } },
    games: { game: { [now]: { time: now, role: 'sale', moves: ['a'], note: 'x', n: 6, by: 'd' } } },
  };
  /** The record with the value at a path changed. */
  const changed = (value: unknown, [name, ...rest]: readonly string[], put: unknown): unknown => {
    if (name === undefined) return put;
    if (Array.isArray(value)) return value.map((each, at) => (String(at) === name ? changed(each, rest, put) : each));
    return { ...Object(value), [name]: changed(Reflect.get(Object(value), name), rest, put) };
  };

  it.each([
    ['lessons.l', 'lessons.l.visited', 'yesterday'],
    ['lessons.l', 'lessons.l.visited', '2026-01-32T08:00:00.000Z'],
    ['lessons.l', 'lessons.l.visited', ` ${now}`],
    ['lessons.l', 'lessons.l.visited', `${now} `],
    ['lessons.l.editions', 'lessons.l.editions', 'two'],
    ['lessons.l.editions.e1', 'lessons.l.editions.e1', 7],
    ['places.d', 'places.d.time', 7],
    ['places.d', 'places.d.lesson', 7],
    ['places.d.section', 'places.d.section', 7],
    ['places.d.n', 'places.d.n', -1],
    ['places.d.n', 'places.d.n', 1e300],
    ['plans.d.lessons.0', 'plans.d.lessons.0', 'L'],
    ['games.game.2026', 'games.game.2026', {}],
    ['questions.q.m1.attempts.0.by', 'questions.q.m1.attempts.0.by', 'D!'],
    ['lessons.l.read', 'lessons.l.read', true],
    ['lessons.l.completed', 'lessons.l.completed', true],
    ['lessons.l.passed', 'lessons.l.passed', true],
    ['questions.q.m1.attempts.0', 'questions.q.m1.attempts.0.time', 0],
    ['questions.q.m1.attempts.0', 'questions.q.m1.attempts.0.response', 7],
    ['questions.q.m1.attempts.0', 'questions.q.m1.attempts.0.response', { x: 7 }],
    ['questions.q.m1.attempts.0', 'questions.q.m1.attempts.0.score', 1],
    ['questions.q.m1.attempts.0', 'questions.q.m1.attempts.0.score.raw', 2],
    ['questions.q.m1.attempts.0', 'questions.q.m1.attempts.0.score.raw', -1],
    ['questions.q.m1.attempts.0', 'questions.q.m1.attempts.0.score.max', '1'],
    ['questions.q.m1.attempts.0', 'questions.q.m1.attempts.0.score.scaled', 1.1],
    ['questions.q.m1.attempts.0.confidence', 'questions.q.m1.attempts.0.confidence', 'very'],
    ['questions.q.m1.draft', 'questions.q.m1.draft.time', 'x'],
    ['questions.q.m1.draft', 'questions.q.m1.draft.response', null],
    ['questions.q.m1.draft', 'questions.q.m1.draft.response', ['a', 7]],
    ['questions.q.m1.draft.confidence', 'questions.q.m1.draft.confidence', 7],
    ['questions.q.m1.revealed', 'questions.q.m1.revealed', 'yes'],
    ['questions.q.m1.review', 'questions.q.m1.review', 'soon'],
    ['questions.q.m1.review', 'questions.q.m1.review.time', 1],
    ['questions.q.m1.review', 'questions.q.m1.review.due', 1],
    ['questions.q.m1.review', 'questions.q.m1.review.stability', '2'],
    ['questions.q.m1.review', 'questions.q.m1.review.difficulty', -5],
    ['sittings.final-quiz.2026', 'sittings.final-quiz.2026', {}],
    ['sittings.-quiz', 'sittings.-quiz', {}],
    ['names.d', 'names.d.time', 'x'],
    ['names.d', 'names.d.name', 7],
  ])('leaves out %s, and nothing else, where %s is %j', (lost, path, put) => {
    expect(parseProgress(whole)).toEqual({ progress: whole, whole: true });
    const parsed = parseProgress(changed(whole, path.split('.'), put));
    expect(parsed?.whole).toBe(false);
    const [last = '', ...above] = lost.split('.').toReversed();
    const parent = above.toReversed().reduce<unknown>((value, name) => Reflect.get(Object(value), name), whole);
    const kept = Array.isArray(parent)
      ? []
      : Object.fromEntries(Object.entries(Object(parent)).filter(([name]) => name !== last));
    expect(parsed?.progress).toEqual(changed(whole, above.toReversed(), kept));
  });

  it.each(['Drawn', '1a', 'a_b'])('leaves out %s, which is no id, of what was drawn', (id) => {
    const path = ['sittings', 'final-quiz', now, 'drawn'];
    expect(parseProgress(changed(whole, path, ['a-1', id]))).toEqual({ progress: whole, whole: false });
  });

  it('is the same text after a way through a file, so that a record merges with its own copy', () => {
    fc.assert(
      fc.property(progress, (record) => {
        const read = parseProgress(JSON.parse(JSON.stringify(record)))?.progress ?? emptyProgress;
        expect(JSON.stringify(read)).toBe(JSON.stringify(record));
        expect(JSON.stringify(mergeProgress(record, read))).toBe(JSON.stringify(record));
      }),
      { numRuns: 300 },
    );
  });

  it('reads what it knows of a later version, and tells that this may not be all', () => {
    const { lessons } = lessonChange('l', { read: true }, { time: now, n: 1, by: 'd' });
    expect(parseProgress({ ...emptyProgress, version: 4, lessons, badges: [] })).toEqual({
      progress: { ...emptyProgress, lessons },
      whole: false,
    });
  });

  it('takes any JSON without an exception, and its result is whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (lessons, questions, sittings) => {
        for (const version of [1, 2, 3, 4]) {
          const parsed = parseProgress({ version, lessons, questions, sittings });
          expect(parseProgress(JSON.parse(JSON.stringify(parsed?.progress)))).toEqual({
            progress: parsed?.progress,
            whole: true,
          });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
