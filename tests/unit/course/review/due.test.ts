import { describe, expect, it } from 'vitest';
import { emptyProgress, type Progress } from '../../../../src/course/progress/record.ts';
import { countDue, dueOf, recalls, reviewed } from '../../../../src/course/review/due.ts';
import { attemptOf } from '../../../helpers/attempts.ts';

const day = (date: number, hour = 8): string => new Date(Date.UTC(2026, 0, date, hour)).toISOString();

describe('recalls', () => {
  it('are the first answers of each session', () => {
    const attempts = [day(1), day(1, 9), day(1, 19), day(1, 20), day(3)].map((time) => attemptOf('good', time));
    expect(recalls(attempts).map(({ time }) => time)).toEqual([day(1), day(1, 20), day(3)]);
  });
});

describe('dueOf', () => {
  it('is what the review page worked out, unless the question was answered since', () => {
    const review = { time: day(1), due: day(9), stability: 8, difficulty: 5 };
    expect(dueOf({ attempts: [attemptOf('good', day(1))], review })).toBe(day(9));
    expect(dueOf({ attempts: [attemptOf('good', day(1)), attemptOf('again', day(2))], review })).toBe(day(3));
    expect(dueOf({ attempts: [] })).toBeUndefined();
  });
});

describe('reviewed', () => {
  it('takes of several meanings the one answered last, wherever it stands', () => {
    const older = { attempts: [attemptOf('good', day(1)), attemptOf('good', day(5))] };
    const latest = { attempts: [attemptOf('good', day(2)), attemptOf('good', day(3)), attemptOf('again', day(9))] };
    const between = { attempts: [attemptOf('good', day(7))] };
    for (const meanings of [
      { older, latest, between },
      { latest, between, older },
      { between, older, latest },
    ])
      expect(reviewed({ ...emptyProgress, questions: { a: meanings } }).get('a')).toBe(latest);
  });
});

describe('countDue', () => {
  it('counts each question once, by the meaning answered last', () => {
    const progress: Progress = {
      ...emptyProgress,
      questions: {
        a: { old: { attempts: [attemptOf('again', day(1))] }, new: { attempts: [attemptOf('easy', day(2))] } },
        b: { m: { attempts: [attemptOf('again', day(2))] } },
        c: { m: { attempts: [], draft: { time: day(1), response: 'a' } } },
      },
    };
    expect([...reviewed(progress).keys()]).toEqual(['a', 'b']);
    expect(countDue(progress, day(3, 0))).toBe(0);
    expect(countDue(progress, day(3))).toBe(0);
    expect(countDue(progress, day(4, 0))).toBe(1);
    expect(countDue(progress, day(11, 0))).toBe(2);
  });
});
