import { describe, expect, it } from 'vitest';
import { attemptsKept, mergeProgress } from '../../../../src/core/progress/merge.ts';
import {
  emptyProgress,
  type Attempt,
  type LessonProgress,
  type Progress,
  type QuestionProgress,
  type Sitting,
} from '../../../../src/core/progress/record.ts';
import { score } from '../../../../src/core/quiz/score.ts';

const day = (date: number): string => new Date(Date.UTC(2026, 0, date)).toISOString();
const attempt = (date: number, scaled = 0): Attempt => ({ time: day(date), response: 'a', score: score(scaled, 1) });
const lesson = (entry: LessonProgress): Progress => ({ ...emptyProgress, lessons: { l: entry } });
const question = (entry: Partial<QuestionProgress>): Progress => ({
  ...emptyProgress,
  questions: { q: { m: { attempts: [], ...entry } } },
});
const sitting = (entry: Partial<Sitting>): Progress => ({
  ...emptyProgress,
  sittings: { 'final-quiz': { [day(1)]: { drawn: [], questions: {}, ...entry } } },
});
const name = (date: number, typed: string, n?: number): Progress => ({
  ...emptyProgress,
  names: { d: { time: day(date), name: typed, ...(n && { n }) } },
});

describe('two records become one, whichever comes first', () => {
  it.each([
    {
      what: 'what was done in a lesson has its first time',
      a: lesson({ visited: day(1), read: day(1), completed: day(3), passed: day(4) }),
      b: lesson({ visited: day(5), read: day(2), completed: day(2), passed: day(5) }),
      merged: lesson({ visited: day(1), read: day(1), completed: day(2), passed: day(4) }),
    },
    {
      what: 'what only one of them knows of a lesson is kept',
      a: lesson({ visited: day(1), read: day(1), editions: { e1: day(4), e2: day(3) } }),
      b: lesson({ visited: day(2), completed: day(2), passed: day(2), editions: { e2: day(2) } }),
      merged: lesson({
        visited: day(1),
        read: day(1),
        completed: day(2),
        passed: day(2),
        editions: { e1: day(4), e2: day(2) },
      }),
    },
    {
      what: 'a device is where it was last by its own count, whatever its clock said',
      a: { ...emptyProgress, places: { d: { time: day(9), lesson: 'l', n: 3 }, e: { time: day(1), lesson: 'k' } } },
      b: { ...emptyProgress, places: { d: { time: day(2), lesson: 'm', n: 4 } } },
      merged: {
        ...emptyProgress,
        places: { d: { time: day(2), lesson: 'm', n: 4 }, e: { time: day(1), lesson: 'k' } },
      },
    },
    {
      what: 'an attempt without a number is the same as the one that has it',
      a: question({ attempts: [attempt(1)] }),
      b: question({ attempts: [{ ...attempt(1), n: 2, by: 'd' }] }),
      merged: question({ attempts: [{ ...attempt(1), n: 2, by: 'd' }] }),
    },
    {
      what: 'attempts of both stand in order of time, the same one once',
      a: question({ attempts: [attempt(1), attempt(4)] }),
      b: question({ attempts: [attempt(2), attempt(3), attempt(4)] }),
      merged: question({ attempts: [attempt(1), attempt(2), attempt(3), attempt(4)] }),
    },
    {
      what: 'of two drafts the later one stays',
      a: question({ attempts: [attempt(1)], draft: { time: day(2), response: 'z' } }),
      b: question({ draft: { time: day(3), response: 'b' } }),
      merged: question({ attempts: [attempt(1)], draft: { time: day(3), response: 'b' } }),
    },
    {
      what: 'an answer once shown was shown',
      a: question({ revealed: true }),
      b: question({}),
      merged: question({ revealed: true }),
    },
    {
      what: 'of two reviews the one that knows the later attempt stays',
      a: question({ review: { time: day(1), due: day(9), stability: 9, difficulty: 5 } }),
      b: question({ review: { time: day(2), due: day(3), stability: 1, difficulty: 5 } }),
      merged: question({ review: { time: day(2), due: day(3), stability: 1, difficulty: 5 } }),
    },
    {
      what: 'a sitting has the questions that were drawn, and the answers of both',
      a: sitting({ drawn: ['b', 'a'], questions: { a: { attempts: [attempt(1)] } } }),
      b: sitting({ drawn: [], questions: { b: { attempts: [attempt(2)] } } }),
      merged: sitting({
        drawn: ['b', 'a'],
        questions: { a: { attempts: [attempt(1)] }, b: { attempts: [attempt(2)] } },
      }),
    },
    {
      what: 'the longer list of what was drawn is the whole one, whatever stands first in it',
      a: sitting({ drawn: ['a', 'b', 'c'] }),
      b: sitting({ drawn: ['z', 'y'] }),
      merged: sitting({ drawn: ['a', 'b', 'c'] }),
    },
    {
      what: 'of equally long ones both devices take the same',
      a: sitting({ drawn: ['a', 'b'] }),
      b: sitting({ drawn: ['b', 'a'] }),
      merged: sitting({ drawn: ['b', 'a'] }),
    },
    {
      what: 'what either found gone from a sitting is gone',
      a: sitting({ drawn: ['a', 'b', 'c'], gone: ['c'] }),
      b: sitting({ gone: ['a'] }),
      merged: sitting({ drawn: ['a', 'b', 'c'], gone: ['a', 'c'] }),
    },
    {
      what: 'the name typed last stays, also when it was taken off',
      a: name(1, 'An'),
      b: name(2, ''),
      merged: name(2, ''),
    },
  ])('$what', ({ a, b, merged }) => {
    expect(mergeProgress(a, b)).toStrictEqual(merged);
    expect(mergeProgress(b, a)).toStrictEqual(merged);
  });

  it('so that they are equal as text: in the order of ids', () => {
    const [c, a, b] = ['c', 'a', 'b'].map((id) => ({ ...emptyProgress, lessons: { [id]: { visited: day(1) } } }));
    const all = [c, a, b].reduce<Progress>(
      (merged, each) => mergeProgress(merged, each ?? emptyProgress),
      emptyProgress,
    );
    expect(Object.keys(all.lessons)).toEqual(['a', 'b', 'c']);
  });
});

describe('the attempts kept', () => {
  const kept = (attempts: readonly Attempt[]): readonly Attempt[] =>
    mergeProgress(question({ attempts }), question({})).questions['q']?.['m']?.attempts ?? [];
  const many = (count: number, best: readonly number[]): Attempt[] =>
    Array.from({ length: count }, (_, date) => attempt(date, best.includes(date) ? 1 : 0));

  it('are all, while they are few', () => {
    expect(kept(many(attemptsKept, [3]))).toEqual(many(attemptsKept, [3]));
  });

  it('are the latest of many, and the first, of each device', () => {
    const attempts = many(attemptsKept + 5, [10]);
    expect(kept(attempts)).toEqual([attempts[0], ...attempts.slice(5)]);
    const other = { ...attempt(3), response: 'b', n: 1, by: 'e' };
    const all = many(attemptsKept + 5, []).map((each, n) => ({ ...each, n: n + 2, by: 'd' }));
    expect(kept([...all, other])).toEqual([other, all[0], ...all.slice(5)]);
  });

  it('have the best one before the latest when it is older, of several the first', () => {
    const attempts = many(attemptsKept + 5, [1, 3]);
    expect(kept(attempts)).toEqual([attempt(0), attempt(1, 1), ...attempts.slice(5)]);
  });

  it('are the same when they come one by one', () => {
    const attempts = many(100, [3]);
    const oneByOne = attempts.map((each) => question({ attempts: [each] })).reduce(mergeProgress, emptyProgress);
    expect(oneByOne).toEqual(question({ attempts: kept(attempts) }));
  });

  it('end the drafts before them', () => {
    const draft = { time: day(5), response: 'b' };
    const drafted = question({ draft });
    expect(mergeProgress(drafted, question({ attempts: [attempt(4)] }))).toEqual(
      question({ attempts: [attempt(4)], draft }),
    );
    expect(mergeProgress(drafted, question({ attempts: [attempt(5)] }))).toEqual(question({ attempts: [attempt(5)] }));
  });
});
