import { describe, expect, it } from 'vitest';
import { emptyProgress, type Progress } from '../../../../src/course/progress/record.ts';
import { bestSitting, resultOf, scoreOf, sittingResult } from '../../../../src/course/result/result.ts';
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
});

describe('a result', () => {
  const progress: Progress = {
    ...emptyProgress,
    learner: { time, name: 'An' },
    lessons: { l: { visited: time, completed: time }, k: { visited: time } },
    questions: {
      a: { old: { attempts: [attemptOf('good', time)] }, new: { attempts: [attemptOf('again', later)] } },
      b: { m: { attempts: [attemptOf('again', time), attemptOf('good', later)] } },
    },
    sittings: { 'final-quiz': { [time]: sitting(false), [later]: sitting(true), '2026-01-03': sitting(undefined) } },
  };

  it('takes the last answer to each question, and the best sitting', () => {
    expect(scoreOf(progress, ['a', 'b', 'c', 'constructor'])).toBe(0.5);
    expect(scoreOf(progress, ['c'])).toBeUndefined();
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
});
