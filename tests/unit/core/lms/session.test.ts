import { describe, expect, it } from 'vitest';
import { openState } from '../../../../src/core/lms/envelope.ts';
import type { Platform } from '../../../../src/core/lms/platform.ts';
import { restore } from '../../../../src/core/lms/restore.ts';
import { reportOf } from '../../../../src/core/lms/report.ts';
import { Scorm12 } from '../../../../src/core/lms/scorm12.ts';
import { Scorm2004 } from '../../../../src/core/lms/scorm2004.ts';
import { Session } from '../../../../src/core/lms/session.ts';
import { emptyProgress, type Progress } from '../../../../src/core/progress/record.ts';
import { madeCourse, madeRecord } from '../../../helpers/lms/made-course.ts';
import { strictPlatform, type StrictPlatform } from '../../../helpers/lms/strict-platform.ts';

const course = madeCourse(5);
const begun = '2026-11-30T08:10:00.000Z';

/** A session with a platform, in a time that stands still until it is told to go on. */
async function begin(strict: StrictPlatform, platform: Platform, pack = (text: string) => Promise.resolve(text)) {
  let time = Date.parse('2026-11-30T08:00:00.000Z');
  let record: Progress = emptyProgress;
  const timers: { at: number; callback: () => void }[] = [];
  const told: string[] = [];
  const kept: boolean[] = [];
  const opened = await platform.open();
  const start = await restore(opened.state, course, undefined, 'made', new Date(time).toISOString());
  const session = new Session(platform, course, 0.8, start, {
    now: () => time,
    later(callback, milliseconds) {
      const timer = { at: time + milliseconds, callback };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
    record: () => record,
    location: () => 'index.html',
    pack,
    tell: (news) => void told.push(news),
    kept: (_, each) => void kept.push(each),
  });
  return {
    session,
    told,
    kept,
    opened,
    start,
    learn(next: Progress) {
      record = next;
      session.changed();
    },
    /** Lets so many milliseconds go by. */
    async pass(milliseconds: number) {
      const end = time + milliseconds;
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        timers.splice(timers.indexOf(next), 1);
        time = next.at;
        next.callback();
        await new Promise((resolve) => setImmediate(resolve));
      }
      time = end;
    },
    count: (call: RegExp) => strict.calls.filter((each) => call.test(each)).length,
  };
}

const versions = [
  ['1.2', (api: object): Platform => new Scorm12(api)],
  ['2004', (api: object): Platform => new Scorm2004(api)],
] as const;

describe.each(versions)('a session by SCORM %s', (version, make) => {
  const open = (memory: Record<string, string> = {}) => {
    const strict = strictPlatform(version, memory);
    return { strict, ready: begin(strict, make(strict.api)) };
  };

  it('writes once for many changes, commits when a lesson is done, and else seldom', async () => {
    const { strict, ready } = open();
    const { learn, pass, count } = await ready;
    learn(madeRecord(course, { lessons: 1 }));
    for (let at = 0; at < 20; at += 1) learn(madeRecord(course, { lessons: 1 }));
    await pass(2_000);
    expect(count(/^set cmi.suspend_data/)).toBe(1);
    expect(count(/^commit/)).toBe(1);
    const answered = madeRecord(course, { lessons: 2 });
    for (let at = 0; at < 10; at += 1) {
      learn({
        ...answered,
        lessons: madeRecord(course, { lessons: 1 }).lessons,
        places: { d: { time: begun, n: at + 1, lesson: 'lesson-number-1' } },
      });
      await pass(5_000);
    }
    expect(count(/^commit/)).toBe(1);
    await pass(60_000);
    expect(count(/^commit/)).toBe(2);
    expect(strict.refused).toEqual([]);
  });

  it('commits when the learner turns away, ends once, and writes nothing afterwards', async () => {
    const { strict, ready } = open();
    const { session, learn, pass, count, kept } = await ready;
    learn(madeRecord(course, { lessons: 2 }));
    session.hide();
    expect(count(/^commit/)).toBe(1);
    await pass(600_000);
    session.show();
    await pass(10_000);
    learn(madeRecord(course, { lessons: 5, sittings: [{ begun, of: 10, right: 9 }] }));
    expect(await session.finish()).toBe(true);
    expect(await session.finish()).toBe(true);
    learn(emptyProgress);
    await pass(600_000);
    session.hide();
    expect(count(/^finish/)).toBe(1);
    expect(strict.refused).toEqual([]);
    expect(kept.at(-1)).toBe(true);
    expect(strict.stored[version === '1.2' ? 'cmi.core.session_time' : 'cmi.session_time']).toBe(
      version === '1.2' ? '0000:00:10.00' : 'PT10S',
    );
  });

  it('goes on in the next session: with the answers, and without telling a sitting twice', async () => {
    const { strict, ready } = open();
    const first = await ready;
    const record = madeRecord(course, { lessons: 5, sittings: [{ begun, of: 10, right: 9 }] });
    first.learn(record);
    await first.pass(2_000);
    await first.session.finish();
    expect(strict.stored['cmi.interactions._count']).toBe('10');
    const next = open(strict.stored);
    const second = await next.ready;
    expect(reportOf(second.start.record, course, 0.8)).toEqual(reportOf(record, course, 0.8));
    second.learn(second.start.record);
    await second.pass(2_000);
    expect(next.strict.stored['cmi.interactions._count']).toBe('10');
    const other = '2026-11-30T08:40:00.000Z';
    second.learn({
      ...second.start.record,
      sittings: madeRecord(course, {
        sittings: [
          { begun, of: 10, right: 9 },
          { begun: other, of: 4, right: 4 },
        ],
      }).sittings,
    });
    await second.session.finish();
    expect(next.strict.stored['cmi.interactions._count']).toBe('14');
    expect(next.strict.refused).toEqual([]);
  });

  it('that cannot commit tries again, tells the learner once, and says when it is well again', async () => {
    const { strict, ready } = open();
    const { learn, pass, told, kept, count } = await ready;
    strict.health = 'false';
    learn(madeRecord(course, { lessons: 1 }));
    await pass(10_000);
    expect(told).toEqual([]);
    await pass(300_000);
    expect(told).toEqual(['notSaved']);
    expect(count(/^commit/)).toBeGreaterThan(3);
    strict.health = 'well';
    await pass(120_000);
    expect(told).toEqual(['notSaved', 'savedAgain']);
    expect(kept.at(-1)).toBe(true);
    expect(strict.stored['cmi.suspend_data']).not.toBe('');
  });

  it('whose platform is gone keeps what the platform had, and tells the learner once', async () => {
    const { strict, ready } = open();
    const { session, learn, pass, told } = await ready;
    learn(madeRecord(course, { lessons: 1 }));
    await pass(2_000);
    const before = { ...strict.stored };
    strict.health = 'throw';
    learn(madeRecord(course, { lessons: 2 }));
    await pass(600_000);
    expect(await session.finish()).toBe(false);
    expect(told.filter((each) => each === 'gone')).toHaveLength(1);
    expect(strict.stored).toEqual(before);
  });
});

it('a platform that takes long to commit is asked more seldom', async () => {
  const strict = strictPlatform('1.2');
  const platform = new Scorm12(strict.api);
  let [clock, commits] = [Date.parse('2026-11-30T08:00:00.000Z'), 0];
  await platform.open();
  const timers: number[] = [];
  const start = await restore('', course, undefined, 'made', '2026-11-30T08:00:00.000Z');
  const slow = Object.assign(platform, {
    commit: () => {
      clock += 30_000;
      commits += 1;
      return true;
    },
  });
  let place = 0;
  let write = (): void => undefined;
  const session = new Session(slow, course, 0.8, start, {
    now: () => clock,
    later(callback, milliseconds) {
      timers.push(milliseconds);
      if (milliseconds < 2_000) write = callback;
      return () => undefined;
    },
    record: () => ({ ...emptyProgress, places: { d: { time: begun, n: (place += 1), lesson: 'lesson-number-1' } } }),
    location: () => '',
    pack: (text) => Promise.resolve(text),
    tell: () => undefined,
    kept: () => undefined,
  });
  session.changed();
  write();
  await session.commit();
  session.changed();
  write();
  expect(commits).toBe(1);
  expect(timers.filter((each) => each > 2_000)).toEqual([60_000, 300_000]);
});

it('a record too large for 64,000 units is packed, and else told by positions', async () => {
  const strict = strictPlatform('2004');
  const many = Object.fromEntries(
    Array.from({ length: 900 }, (_, at) => [
      `question-${at}`,
      { m: { attempts: [{ time: begun, response: ['a'], score: { raw: 1, max: 1, scaled: 1 } }] } },
    ]),
  );
  const { learn, pass, told } = await begin(strict, new Scorm2004(strict.api), () =>
    Promise.resolve('x'.repeat(70_000)),
  );
  learn({ ...madeRecord(course, { lessons: 5 }), questions: many });
  await pass(2_000);
  const { state } = openState(strict.stored['cmi.suspend_data'] ?? '', course.id);
  expect(state).toMatchObject({ kind: 'p' });
  expect(told).toEqual([]);
  expect(strict.refused).toEqual([]);
});
