import { describe, expect, it } from 'vitest';
import { missedBy } from '../../../../src/core/result/group.ts';
import { judging, shownName, type JudgedResult, type KnownCourse } from '../../../../src/core/result/judge.ts';
import type { ResultFault } from '../../../../src/core/result/link.ts';
import type { Result } from '../../../../src/core/result/result.ts';

const course: KnownCourse = { lessons: ['l', 'k'], objectives: ['x', 'y'], questions: 15 };
const now = '2026-06-15T08:00:00.000Z';
const sound: Result = {
  name: 'An',
  made: '2026-06-14T08:00:00.000Z',
  completed: ['l'],
  final: { raw: 12, max: 15, begun: '2026-06-13T08:00:00.000Z' },
  tried: ['x', 'y'],
  missed: ['y'],
};
const judgeAll = (read: readonly (Result | ResultFault)[]) => read.map(judging(course, now));
const judged = (change: Partial<Result>): JudgedResult => {
  const [each] = judgeAll([{ ...sound, ...change }]);
  if (each === undefined || typeof each === 'string') throw new Error('no result');
  return each;
};
const final = (raw: number, max: number, begun = sound.made): Partial<Result> => ({ final: { raw, max, begun } });

describe('judging', () => {
  it('leaves a sound result as it is, and a fault too', () => {
    expect(judgeAll(['damaged', sound])).toEqual([
      'damaged',
      { ...sound, impossible: undefined, other: false, sameName: undefined },
    ]);
    expect(judged({ final: undefined, completed: [], tried: [], missed: [] })).toMatchObject({
      impossible: undefined,
      other: false,
    });
  });

  it.each([
    ['more questions than are asked', final(100, 100), 'points'],
    ['one question too many', final(15, 16), 'points'],
    ['none of none', final(0, 0), 'points'],
    ['more right than asked', final(16, 15), 'points'],
    ['all right', final(15, 15), undefined],
    ['an objective missed that was not tried', { tried: ['x'], missed: ['y'] }, 'objectives'],
    ['one missed that is gone and was not tried', { missed: ['gone'] }, 'objectives'],
    ['made in 2099', { made: '2099-01-01T00:00:00.000Z' }, 'dates'],
    ['made a day ahead, by a clock that is wrong', { made: '2026-06-16T08:00:00.000Z' }, undefined],
    ['made more than a day ahead', { made: '2026-06-16T08:00:00.001Z' }, 'dates'],
    ['a quiz taken after the result was made', final(1, 15, '2026-06-15T08:00:00.001Z'), 'dates'],
    ['a quiz taken the day after, by another device', final(1, 15, '2026-06-15T08:00:00.000Z'), undefined],
  ] as const)('%s', (_name, change, impossible) => {
    expect(judged(change).impossible).toBe(impossible);
  });

  it('leaves out what the course does not have, counts everything once, and notes another version', () => {
    expect(judged({ completed: ['l', 'gone', 'l'], tried: ['y', 'gone', 'x'], missed: ['y', 'gone'] })).toMatchObject({
      completed: ['l'],
      tried: ['x', 'y'],
      missed: ['y'],
      impossible: undefined,
      other: true,
    });
    expect(judged({ completed: ['gone'] }).other).toBe(true);
    expect(judged({ tried: ['gone', 'x', 'y'] }).other).toBe(true);
    expect(judged(final(10, 12)).other).toBe(true);
  });

  it('notes a name that an earlier result has, however it is written; no name is not the same name', () => {
    const names = ['damaged', 'Ánh', 'damaged', '', ' ánh ', 'A\u0301nh', '', 'Bình'];
    const read = names.map((name) => (name === 'damaged' ? ('damaged' as const) : { ...sound, name }));
    const same = judgeAll(read).map((each) => (typeof each === 'string' ? each : each.sameName));
    expect(same).toEqual(['damaged', undefined, 'damaged', undefined, 1, 1, undefined, undefined]);
  });

  it('lets a group’s figures be made of what can be alone', () => {
    const read = judgeAll([sound, { ...sound, ...final(100, 100) }]);
    const counted = read.flatMap((each) => (typeof each === 'string' || each.impossible ? [] : each));
    expect(missedBy(counted)).toEqual([{ objective: 'y', missed: 1, tried: 1 }]);
  });
});

describe('shownName', () => {
  it.each([
    ['', 'nothing'],
    ['\u200b\u2060\ufeff', 'signs without width'],
    ['\u3164\u2800\uffa0', 'letters that look like blanks'],
    [' \u00a0\u3000 ', 'blanks'],
  ])('%j is no name: %s', (name) => expect(shownName(name)).toBe(''));

  it('leaves out what nobody sees and keeps what joins letters', () => {
    expect(shownName('\u202eAn\u200b ')).toBe('An');
    expect(shownName('क\u200dष')).toBe('क\u200dष');
  });
});
