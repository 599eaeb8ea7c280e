import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asMinutes,
  fitOf,
  formatPlan,
  parsePlan,
  schedule,
  withItem,
  withMinutes,
  withMoved,
  without,
} from '../../../../src/core/session/plan.ts';
import type { Plan, PlanItem, PlanNumbers } from '../../../../src/core/session/plan.ts';

const lists = { lesson: ['one', 'two', 'three'], question: ['first', 'second'] };
const numbers: PlanNumbers = {
  numberOf: (kind, id) => (lists[kind].includes(id) ? lists[kind].indexOf(id) + 1 : undefined),
  idOf: (kind, number) => lists[kind][number - 1],
};
const item = (part: PlanItem['part'], of = '', minutes?: number): PlanItem =>
  minutes === undefined ? { part, of } : { part, of, minutes };
const plan: Plan = {
  available: 45,
  items: [
    item('welcome'),
    item('activity', 'two'),
    item('vote', 'second', 6),
    item('break', '', 10),
    item('break'),
    item('discussion', 'one'),
    item('closing'),
  ],
};
const read = (fragment: string) => parsePlan(fragment, numbers);
const codes = (of: Plan | undefined) => of && formatPlan(of, numbers);

describe('a plan in an address', () => {
  it('is written and read back', () => {
    expect(formatPlan(plan, numbers)).toBe('45.o.2a.2v6.b10.b.1d.c');
    expect(read(`#${formatPlan(plan, numbers)}`)).toEqual({ plan, lost: 0 });
    expect(read('#45%2Eo%2E2a')?.plan).toEqual({ available: 45, items: [item('welcome'), item('activity', 'two')] });
  });

  it('of the first edition still opens', () => {
    expect(read('#plan=45;one.d;two.a;one.l')).toEqual({
      plan: { available: 45, items: [item('discussion', 'one'), item('activity', 'two'), item('lesson', 'one')] },
      lost: 0,
    });
    expect(read('#plan=45%3Bone.d')?.plan.items).toEqual([item('discussion', 'one')]);
    expect(read('#plan=abc;one.a')?.plan.available).toBe(45);
    expect(read('#plan=99999')?.plan).toEqual({ available: 480, items: [] });
  });

  it.each(['', '#', '#joint-tasks', '#floorplan=45;one.a', '#q-first', '#o.2a', '#45o'])('is not in %j', (fragment) =>
    expect(read(fragment)).toBeUndefined(),
  );

  it.each([
    ['#45.2a.2a.9a.1z.a.3', '45.2a', 5],
    ['#45.7v.1v.o.o.5o', '45.1v.o', 3],
    ['#45.1a0.2a999', '45.1a1.2a240', 0],
    ['#2.c', '5.c', 0],
    ['#45.1a.%E0%A4%A', '45.1a', 1],
    ['#plan=-3;nobody.a;one.x;one.;;.a;one.a;one.a', '5.1a', 5],
  ])('%s is read for what can be read, and says how much could not', (fragment, kept, lost) => {
    expect(codes(read(fragment)?.plan)).toBe(kept);
    expect(read(fragment)?.lost).toBe(lost);
  });

  it('never fails, whatever stands there, and what it reads is sound', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'123456789.oladvbc%=;p') }));
    fc.assert(
      fc.property(text, (rubbish) => {
        const found = read(`#45.${rubbish}`);
        if (!found) return;
        expect(found.plan.items.length).toBeLessThanOrEqual(60);
        const once = found.plan.items.filter(({ part }) => part !== 'break').map(({ part, of }) => `${part} ${of}`);
        expect(new Set(once).size).toBe(once.length);
        expect(read(formatPlan(found.plan, numbers))).toEqual({ plan: found.plan, lost: 0 });
      }),
    );
  });
});

describe('asMinutes', () => {
  it.each([
    ['45', 45],
    ['12.6', 13],
    ['0', 5],
    ['1e9', 480],
    ['', 45],
    ['  ', 45],
    ['abc', 45],
    ['NaN', 45],
  ])('%j: %i', (given, minutes) => expect(asMinutes(given)).toBe(minutes));
});

describe('schedule', () => {
  it('adds the minutes up, the changed ones in place of the usual', () => {
    const times = schedule(plan, ({ part }) => (part === 'activity' ? 10 : 3));
    expect(times.map(({ from, to }) => `${from}–${to}`)).toEqual([
      '0–3',
      '3–13',
      '13–19',
      '19–29',
      '29–32',
      '32–35',
      '35–38',
    ]);
  });
});

describe('fitOf', () => {
  it.each([
    [45, 40, 5, 'fits'],
    [45, 41, 4, 'thin'],
    [45, 45, 0, 'thin'],
    [45, 46, -1, 'over'],
    [50, 45, 5, 'fits'],
  ])('%i minutes, %i taken: %i left, %s', (available, sum, reserve, fit) =>
    expect(fitOf({ ...plan, available }, sum)).toEqual({ reserve, fit }),
  );

  it('says that nothing is planned', () => expect(fitOf({ available: 45, items: [] }, 0).fit).toBe('empty'));
});

describe('changes', () => {
  const short: Plan = { available: 45, items: [item('welcome'), item('activity', 'one'), item('closing')] };

  it('the first part brings a welcome and a closing, which can be taken out', () => {
    const begun = withItem({ available: 45, items: [] }, item('activity', 'two'));
    expect(codes(begun)).toBe('45.o.2a.c');
    expect(codes(without(begun, 0))).toBe('45.2a.c');
    expect(codes(withItem({ available: 45, items: [] }, item('break')))).toBe('45.b');
  });

  it('adds before the closing, a welcome in front, nothing but breaks twice', () => {
    expect(codes(withItem(short, item('vote', 'first')))).toBe('45.o.1a.1v.c');
    expect(codes(withItem(without(short, 2), item('vote', 'first')))).toBe('45.o.1a.1v');
    expect(codes(withItem(without(short, 0), item('welcome')))).toBe('45.o.1a.c');
    expect(codes(withItem(short, item('activity', 'one')))).toBe('45.o.1a.c');
    expect(codes(withItem(withItem(short, item('break')), item('break')))).toBe('45.o.1a.b.b.c');
  });

  it.each([
    [1, 0, '45.1a.o.c'],
    [0, 2, '45.1a.c.o'],
    [0, 3, '45.o.1a.c'],
    [0, -1, '45.o.1a.c'],
    [7, 0, '45.o.1a.c'],
  ])('moves %i to %i', (at, to, moved) => expect(codes(withMoved(short, at, to))).toBe(moved));

  it('keeps minutes only where they are other than usual, within bounds', () => {
    expect(codes(withMinutes(short, 1, 12, 10))).toBe('45.o.1a12.c');
    expect(codes(withMinutes(withMinutes(short, 1, 12, 10), 1, 10, 10))).toBe('45.o.1a.c');
    expect(codes(withMinutes(short, 1, Number.NaN, 10))).toBe('45.o.1a1.c');
    expect(codes(withMinutes(short, 1, 1000, 10))).toBe('45.o.1a240.c');
    expect(codes(withMinutes(short, 9, 5, 10))).toBe('45.o.1a.c');
  });
});
