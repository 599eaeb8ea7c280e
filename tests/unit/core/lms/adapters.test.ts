import { describe, expect, it } from 'vitest';
import { answersAfter, reportOf } from '../../../../src/core/lms/report.ts';
import type { Platform, Written } from '../../../../src/core/lms/platform.ts';
import { Scorm12 } from '../../../../src/core/lms/scorm12.ts';
import { Scorm2004 } from '../../../../src/core/lms/scorm2004.ts';
import { madeCourse, madeRecord, type Deeds } from '../../../helpers/lms/made-course.ts';
import { strictPlatform } from '../../../helpers/lms/strict-platform.ts';

const course = madeCourse(4);
const passed: Deeds = { lessons: 4, sittings: [{ begun: '2026-11-30T08:10:00.123Z', of: 12, right: 10 }] };
const short: Deeds = { lessons: 4, sittings: [{ begun: '2026-11-30T08:10:00.123Z', of: 12, right: 4 }] };

function written(deeds: Deeds, more: Partial<typeof course> = {}, answers = true): Written {
  const record = madeRecord(course, deeds);
  return {
    report: reportOf(record, { ...course, ...more }, 0.8),
    answers: answers ? answersAfter(record, course, '') : [],
    state: 'state',
    location: 'bai/mot/index.html#muc',
    seconds: 3_725.4,
  };
}

describe.each([
  ['1.2', (api: object): Platform => new Scorm12(api), 'cmi.core.lesson_status', 'cmi.core.lesson_mode'],
  ['2004', (api: object): Platform => new Scorm2004(api), 'cmi.completion_status', 'cmi.mode'],
] as const)('SCORM %s', (version, make, status, mode) => {
  it('begins as incomplete, and a session that ends at once is not a completed one', async () => {
    const { api, stored, refused } = strictPlatform(version);
    const platform = make(api);
    expect(await platform.open()).toMatchObject({ learner: 'learner-1', mode: 'normal', state: '', location: '' });
    expect(await platform.finish(3, false)).toBe(true);
    expect(stored[status]).toBe('incomplete');
    expect(stored[version === '1.2' ? 'cmi.core.exit' : 'cmi.exit']).toBe('suspend');
    expect(refused).toEqual([]);
  });

  it('tells status, score, lessons and the first answers, and nothing is refused', async () => {
    const { api, stored, refused } = strictPlatform(version);
    const platform = make(api);
    await platform.open();
    expect(platform.write(written(passed))).toBe(true);
    expect(await platform.commit()).toBe(true);
    expect(await platform.finish(3_725.4, false)).toBe(true);
    expect(refused).toEqual([]);
    expect(platform.refused).toEqual([]);
    expect(stored['cmi.interactions._count']).toBe('12');
    expect(stored['cmi.objectives._count']).toBe('4');
    expect(stored['cmi.suspend_data']).toBe('state');
    // The time of the day is this device's own.
    const told = Object.entries(stored).map(([name, value]) => [name, name.endsWith('.time') ? 'time' : value]);
    expect(Object.fromEntries(told)).toMatchSnapshot();
  });

  it('sets a value that has not changed only once', async () => {
    const { api, calls } = strictPlatform(version);
    const platform = make(api);
    await platform.open();
    platform.write(written(passed));
    const before = calls.length;
    platform.write(written(passed, {}, false));
    expect(calls.slice(before)).toEqual([]);
  });

  it('never lowers a status, in this session or the next', async () => {
    const { api, stored } = strictPlatform(version);
    const platform = make(api);
    await platform.open();
    platform.write(written(passed));
    platform.write(written({}));
    await platform.finish(1, false);
    const next = strictPlatform(version, stored);
    const again = make(next.api);
    await again.open();
    again.write(written(short, { failed: true }));
    await again.finish(1, false);
    expect(next.stored[status]).toBe(version === '1.2' ? 'passed' : 'completed');
    expect(next.refused).toEqual([]);
  });

  it('goes on behind the answers and lessons that the platform has', async () => {
    const first = strictPlatform(version);
    const platform = make(first.api);
    await platform.open();
    platform.write(written(short));
    await platform.finish(1, false);
    const next = strictPlatform(version, first.stored);
    const again = make(next.api);
    await again.open();
    again.write(written(passed));
    await again.finish(1, false);
    expect(next.stored['cmi.interactions._count']).toBe('24');
    expect(next.stored['cmi.objectives._count']).toBe('4');
    expect(next.refused).toEqual([]);
  });

  it('tells a failed quiz as incomplete, unless the author wants it', async () => {
    const success = version === '1.2' ? status : 'cmi.success_status';
    for (const [failed, told] of [
      [false, version === '1.2' ? 'incomplete' : 'unknown'],
      [true, 'failed'],
    ] as const) {
      const { api, stored } = strictPlatform(version);
      const platform = make(api);
      await platform.open();
      platform.write(written(short, { failed }));
      await platform.finish(1, false);
      expect(stored[success]).toBe(told);
    }
  });

  it('completes by reading where the author wants that', async () => {
    const { api, stored } = strictPlatform(version);
    const platform = make(api);
    await platform.open();
    platform.write(written(short, { completion: 'read' }));
    await platform.finish(1, false);
    expect(stored[status]).toBe('completed');
  });

  it.each(['review', 'browse'])('in %s nothing is set', async (name) => {
    const { api, calls, refused } = strictPlatform(version, { [mode]: name });
    const platform = make(api);
    expect((await platform.open()).mode).toBe(name);
    expect(await platform.finish(undefined, false)).toBe(true);
    expect(calls.filter((call) => call.startsWith('set'))).toEqual([]);
    expect(refused).toEqual([]);
  });

  it('remembers what was refused, with the number of the error', async () => {
    const { api } = strictPlatform(version);
    const platform = make(api);
    await platform.open();
    expect(platform.write({ ...written({}), state: 'x'.repeat(64_001) })).toBe(false);
    expect(platform.refused).toMatchObject([{ name: 'cmi.suspend_data', error: version === '1.2' ? '405' : '406' }]);
  });

  it('throws once the platform is gone', async () => {
    const strict = strictPlatform(version);
    const platform = make(strict.api);
    await platform.open();
    strict.health = 'throw';
    expect(() => platform.commit()).toThrow();
    await expect(make({}).open()).rejects.toThrow();
  });
});
