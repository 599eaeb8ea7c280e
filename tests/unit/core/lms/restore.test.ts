import { describe, expect, it } from 'vitest';
import { openState, sealState, type Envelope } from '../../../../src/core/lms/envelope.ts';
import { outgoing } from '../../../../src/core/lms/outgoing.ts';
import { pack, unpack } from '../../../../src/core/lms/pack.ts';
import { encodePositions } from '../../../../src/core/lms/positions.ts';
import { reportOf } from '../../../../src/core/lms/report.ts';
import { restore, type LocalState } from '../../../../src/core/lms/restore.ts';
import { mergeProgress } from '../../../../src/core/progress/merge.ts';
import { emptyProgress, type Progress } from '../../../../src/core/progress/record.ts';
import { madeCourse, madeRecord } from '../../../helpers/lms/made-course.ts';

const course = madeCourse(6);
const now = '2026-11-30T10:00:00.000Z';
const envelope: Omit<Envelope, 'kind' | 'payload'> = {
  course: course.id,
  attempt: 'first',
  count: 5,
  saved: '2026-11-30T09:00:00.000Z',
  told: '2026-11-30T08:10:00.000Z',
};
const record = madeRecord(course, { lessons: 3, sittings: [{ begun: envelope.told, of: 6, right: 5 }] });
const positions = (of: Progress): string =>
  sealState({ ...envelope, kind: 'p', payload: encodePositions(of, course, 4_000, now) }, '', 4_096);
const whole = (of: Progress): string =>
  sealState({ ...envelope, kind: 'j', payload: JSON.stringify(outgoing(of)) }, '', 64_000);
const local = (of: Progress, more: Partial<LocalState> = {}): LocalState => ({
  record: of,
  attempt: 'first',
  count: 5,
  sent: true,
  ...more,
});
const start = (text: string, mine?: LocalState) => restore(text, course, mine, 'made', now);
const done = (of: Progress) => reportOf(of, course, 0.8);

describe('what a session starts from', () => {
  it('nothing anywhere: a new attempt', async () => {
    expect(await start('')).toMatchObject({ attempt: 'made', count: 0, record: emptyProgress, fault: undefined });
  });

  it.each([
    ['positions', positions(record)],
    ['a whole record', whole(record)],
  ])('%s on another machine: goes on where it was', async (_, text) => {
    const restored = await start(text);
    expect(restored).toMatchObject({ attempt: 'first', count: 5, told: envelope.told, fault: undefined });
    expect(done(restored.record)).toEqual(done(record));
  });

  it('a packed record is the record', async () => {
    const text = JSON.stringify(outgoing(record));
    const state = sealState({ ...envelope, kind: 'z', payload: await pack(text) }, '', 64_000);
    expect(done((await start(state)).record)).toEqual(done(record));
    expect(await unpack(await pack(text))).toBe(text);
  });

  it('the same attempt on the same machine: what the platform was never told is still there', async () => {
    const more = madeRecord(course, { lessons: 5 });
    for (const text of [positions(record), whole(record)]) {
      const { record: both } = await start(text, local(mergeProgress(record, more), { count: 7 }));
      expect(done(both).lessons.filter(({ status }) => status === 'completed')).toHaveLength(5);
      expect(done(both).best).toEqual({ raw: 5, max: 6 });
    }
  });

  it('the same attempt, worked on elsewhere since: what both know, no answer twice', async () => {
    const mine = madeRecord(course, { lessons: 2 });
    const restored = await start(positions(record), local(mine, { count: 3 }));
    expect(restored.count).toBe(5);
    expect(done(restored.record)).toEqual(done(record));
    for (const meanings of Object.values(restored.record.questions))
      for (const { attempts } of Object.values(meanings)) expect(attempts).toHaveLength(1);
  });

  it('another attempt: the platform has begun another, and this browser’s record gives way', async () => {
    const fresh = sealState({ ...envelope, attempt: 'second', count: 1, kind: 'p', payload: '' }, '', 4_096);
    expect((await start(fresh, local(record))).record.lessons).toEqual({});
    expect((await start('', local(record))).record.lessons).toEqual({});
  });

  it('an attempt of which the platform never kept anything is taken up again', async () => {
    const restored = await start('', local(record, { sent: false }));
    expect(restored).toMatchObject({ attempt: 'first', record });
  });
});

describe('a state that cannot be read', () => {
  const text = positions(record);
  it.each([
    ['cut', text.slice(0, -20), 'damaged'],
    ['changed', text.replace('first', 'First'), 'damaged'],
    ['rubbish', 'ÿ\u0000;;;\n{"a":1}', 'damaged'],
    ['of another author', '{"bookmark":3}', 'damaged'],
    [
      'of another course',
      sealState({ ...envelope, course: 'other', kind: 'p', payload: '' }, '', 4_096),
      'otherCourse',
    ],
    ['with a payload that is none', sealState({ ...envelope, kind: 'j', payload: '[]' }, '', 4_096), 'damaged'],
    ['with a packed payload that is none', sealState({ ...envelope, kind: 'z', payload: '%' }, '', 4_096), 'damaged'],
  ])('%s: the course starts, says why, and sets it aside', async (_, bad, fault) => {
    const restored = await start(bad);
    expect(restored).toMatchObject({ fault, aside: bad, record: emptyProgress });
    const next = sealState({ ...envelope, kind: 'p', payload: '' }, restored.aside, 4_096);
    expect(next.length).toBeLessThanOrEqual(4_096);
    expect(openState(next, course.id).aside).toBe(bad);
    expect((await start(next)).aside).toBe(bad);
  });

  it('is not the end of what this browser knows', async () => {
    const restored = await start(text.slice(0, -20), local(record));
    expect(restored).toMatchObject({ fault: 'damaged', record, attempt: 'first' });
  });

  it('of a later version of the course is named so', async () => {
    const { state } = openState(positions(record), course.id);
    expect(state).toMatchObject({ kind: 'p', attempt: 'first' });
    const { fingerprint } = await import('../../../../src/core/fingerprint.ts');
    const later = `2;${course.id};first;5;;;q;payload`;
    expect((await start(`${later};${fingerprint(later)}`)).fault).toBe('newer');
  });

  it('is cut to the room that is left, and left out where there is none', () => {
    const state = { ...envelope, kind: 'p', payload: 'x'.repeat(1_000) } as const;
    expect(sealState(state, 'y'.repeat(5_000), 4_096)).toHaveLength(4_096);
    expect(sealState(state, 'y'.repeat(5_000), 1_080)).not.toContain('y'.repeat(20));
  });
});

it('what the learner has typed never leaves, nor what is worked out', () => {
  const typed: Progress = {
    ...record,
    names: { d1: { time: now, name: 'Nguyễn Thị Bí Mật' } },
    games: { game: { [now]: { time: now, moves: ['a'], note: 'lời riêng' } } },
    questions: { q: { m: { attempts: [], review: { time: now, stability: 1, difficulty: 2 } } } },
  };
  const text = JSON.stringify(outgoing(typed));
  expect(text).not.toMatch(/Bí Mật|lời riêng|stability/);
  expect(text).toContain('"moves":["a"]');
});
