import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyProgress, type Progress } from '../../../../src/core/progress/record.ts';
import { countDue, dueOf, mostDays, recalls, reviewed } from '../../../../src/core/review/due.ts';
import { attemptOf } from '../../../helpers/attempts.ts';
import { root } from '../../../helpers/project.ts';

const day = (date: number, hour = 8): string => new Date(Date.UTC(2026, 0, date, hour)).toISOString();

describe('recalls', () => {
  it('are the first answers of each session', () => {
    const attempts = [day(1), day(1, 9), day(1, 19), day(1, 20), day(3)].map((time) => attemptOf('good', time));
    expect(recalls(attempts).map(({ time }) => time)).toEqual([day(1), day(1, 20), day(3)]);
  });
});

describe('dueOf', () => {
  const now = day(2, 12);

  it('is what the review page worked out, unless the question was answered since', () => {
    const review = { time: day(1), due: day(9), stability: 8, difficulty: 5 };
    expect(dueOf({ attempts: [attemptOf('good', day(1))], review }, now)).toBe(day(9));
    expect(dueOf({ attempts: [attemptOf('good', day(1)), attemptOf('again', day(2))], review }, now)).toBe(day(3));
    expect(dueOf({ attempts: [] }, now)).toBeUndefined();
  });

  it('is none for what the course asks no more', () => {
    const review = { time: day(1), stability: 8, difficulty: 5 };
    expect(dueOf({ attempts: [attemptOf('good', day(1))], review }, now)).toBeUndefined();
  });

  it.each([
    ['an answer of 2031', '2031-01-01T00:00:00.000Z', undefined],
    ['an answer of 9999', '9999-12-31T00:00:00.000Z', undefined],
    ['an answer of 1970', '1970-01-01T00:00:01.000Z', undefined],
    ['a review due in 9999', day(1), '9999-12-31T00:00:00.000Z'],
  ])('reaches after %s no further from now than its interval', (_, time, reviewed) => {
    const attempts = [{ ...attemptOf('good', time), n: 1, by: 'd' }];
    const review = { review: { time, due: reviewed ?? time, stability: 1, difficulty: 1 } };
    const due = dueOf({ attempts, ...(reviewed && review) }, now) ?? '';
    expect(Date.parse(due)).toBeLessThanOrEqual(Date.parse(now) + (reviewed ? mostDays : 3) * 86_400_000);
    // The next answer, with the clock put right, is what counts.
    const next = { ...attemptOf('again', now), n: 2, by: 'd' };
    expect(dueOf({ attempts: [...attempts, next], ...(reviewed && review) }, now)).toBe(day(3, 12));
  });

  it('reaches no further from now than its interval where the clock ran ahead by less than a day', () => {
    expect(dueOf({ attempts: [attemptOf('good', day(3, 6))] }, now)).toBe(day(5, 12));
  });
});

/** What `dueOf` says of a wrong answer, as a clock in a zone shows it: in a process of its own, which has that zone. */
function dueIn(zone: string, time: string): string {
  const script = `
    import { dueOf } from ${JSON.stringify(join(root, 'src/core/review/due.ts'))};
    const attempt = { time: '${time}', response: 'a', score: { raw: 0, max: 1, scaled: 0 } };
    const date = new Date(dueOf({ attempts: [attempt] }, '${time}'));
    console.log([date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()].join(' '));`;
  const env = { ...process.env, TZ: zone };
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }).trim();
}

describe('dueOf, in a zone', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-01-01T16:59:00.000Z', '1 2 23 59', 'just before midnight'],
    ['Asia/Ho_Chi_Minh', '2026-01-01T17:01:00.000Z', '1 3 0 1', 'just after midnight'],
    ['Europe/Berlin', '2026-03-28T22:30:00.000Z', '3 29 23 30', 'over the night that is an hour short'],
    ['Europe/Berlin', '2026-10-24T21:30:00.000Z', '10 25 23 30', 'over the night that is an hour long'],
    ['Asia/Ho_Chi_Minh', '2028-02-28T05:00:00.000Z', '2 29 12 0', 'into a leap day'],
  ])('%s: an answer of %s is due again on %s, %s', (zone, time, expected) => {
    expect(dueIn(zone, time)).toBe(expected);
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
      expect(reviewed({ ...emptyProgress, questions: { a: meanings } }, day(10)).get('a')).toMatchObject({
        meaning: 'latest',
        history: latest,
      });
  });
});

describe('countDue', () => {
  const now = day(3);

  it('counts each question once, by the meaning answered last', () => {
    const progress: Progress = {
      ...emptyProgress,
      questions: {
        a: { old: { attempts: [attemptOf('again', day(1))] }, new: { attempts: [attemptOf('easy', day(2))] } },
        b: { m: { attempts: [attemptOf('again', day(2))] } },
        c: { m: { attempts: [], draft: { time: day(1), response: 'a' } } },
      },
    };
    expect([...reviewed(progress, now).keys()]).toEqual(['a', 'b']);
    expect(countDue(progress, day(3, 0), now)).toBe(0);
    expect(countDue(progress, day(3), now)).toBe(0);
    expect(countDue(progress, day(4, 0), now)).toBe(1);
    expect(countDue(progress, day(11, 0), now)).toBe(2);
  });
});
