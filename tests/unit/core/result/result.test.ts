import { describe, expect, it } from 'vitest';
import { emptyProgress, type Progress } from '../../../../src/core/progress/record.ts';
import { bestSitting, resultOf, scoreOf, sittingResult } from '../../../../src/core/result/result.ts';
import { attemptOf } from '../../../helpers/attempts.ts';

const time = '2026-01-01T08:00:00.000Z';
const later = '2026-01-02T08:00:00.000Z';
const sitting = (...right: (boolean | undefined)[]) => ({
  drawn: right.map((_, index) => `q${index}`),
  questions: Object.fromEntries(
    right.flatMap((each, index) =>
      each === undefined ? [] : [[`q${index}`, { attempts: [attemptOf(each ? 'good' : 'again', time)] }]],
    ),
  ),
});

describe('sittingResult', () => {
  it('counts wholly right first answers, once all are answered', () => {
    expect(sittingResult(sitting(true, false, true))).toEqual({ raw: 2, max: 3 });
    expect(sittingResult(sitting(true, undefined))).toBeUndefined();
    expect(sittingResult({ drawn: [], questions: {} })).toBeUndefined();
  });

  it('passes over questions that have left the course', () => {
    expect(sittingResult({ ...sitting(true, undefined, false), gone: ['q1'] })).toEqual({ raw: 1, max: 2 });
    expect(sittingResult({ ...sitting(undefined), gone: ['q0'] })).toBeUndefined();
  });
});

describe('a result', () => {
  const progress: Progress = {
    ...emptyProgress,
    names: { d: { time, name: 'An' } },
    lessons: { l: { visited: time, completed: time }, k: { visited: time } },
    questions: {
      a: { old: { attempts: [attemptOf('good', time)] }, new: { attempts: [attemptOf('again', later)] } },
      b: { m: { attempts: [attemptOf('again', time), attemptOf('good', later)] } },
    },
    sittings: { 'final-quiz': { [time]: sitting(false), [later]: sitting(true), '2026-01-03': sitting(undefined) } },
  };

  it('holds no name of a learner who gave none', () => {
    expect(resultOf(emptyProgress, [], later)).toEqual({
      name: '',
      made: later,
      completed: [],
      final: undefined,
      tried: [],
      missed: [],
    });
  });

  it('takes the last answer to each question, and the best sitting', () => {
    expect(scoreOf(progress, ['a', 'b', 'c', 'constructor'], later)).toBe(0.5);
    expect(scoreOf(progress, ['c'], later)).toBeUndefined();
    expect(bestSitting(progress, 'final-quiz')).toEqual({ raw: 1, max: 1, begun: later });
    const objectives = [
      { id: 'x', questions: ['a'] },
      { id: 'y', questions: ['b'] },
      { id: 'z', questions: ['c'] },
    ];
    expect(resultOf(progress, objectives, later)).toEqual({
      name: 'An',
      made: later,
      completed: ['l'],
      final: { raw: 1, max: 1, begun: later },
      tried: ['x', 'y'],
      missed: ['x'],
    });
  });

  it('dates a quiz that was begun while the clock ran ahead by the day on which the result is made', () => {
    const ahead = '2031-01-01T00:00:00.000Z';
    const sittings = { 'final-quiz': { [ahead]: sitting(true) } };
    expect(resultOf({ ...emptyProgress, sittings }, [], later).final).toEqual({ raw: 1, max: 1, begun: later });
  });

  it('takes the last answer wherever its meaning stands in the record', () => {
    const meanings = {
      new: { attempts: [attemptOf('again', later)] },
      old: { attempts: [attemptOf('good', time)] },
    };
    expect(scoreOf({ ...emptyProgress, questions: { a: meanings } }, ['a'], later)).toBe(0);
  });
});

describe('bestSitting', () => {
  const best = (sittings: Progress['sittings'][string]) =>
    bestSitting({ ...emptyProgress, sittings: { 'final-quiz': sittings } }, 'final-quiz');

  it('is the one with the largest share right, not with the most questions', () => {
    const half = sitting(true, true, false, false);
    const most = sitting(true, true, false);
    expect(best({ [time]: half, [later]: most })).toEqual({ raw: 2, max: 3, begun: later });
    expect(best({ [time]: most, [later]: half })).toEqual({ raw: 2, max: 3, begun: time });
  });

  it('is of equal ones the first', () => {
    expect(best({ [time]: sitting(true), [later]: sitting(true) })?.begun).toBe(time);
    expect(best({ [later]: sitting(true), [time]: sitting(true) })?.begun).toBe(time);
  });

  it('is none while none is finished', () => {
    expect(best({ [time]: sitting(true, undefined) })).toBeUndefined();
    expect(bestSitting(emptyProgress, 'final-quiz')).toBeUndefined();
  });
});
