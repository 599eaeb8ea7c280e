import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMinutes, formatPlan, itemCode, parsePlan, schedule, withMoved } from '../../../../src/core/session/plan.ts';
import type { Plan } from '../../../../src/core/session/plan.ts';

const lessons = ['one', 'two', 'three'];
const known = (lesson: string): boolean => lessons.includes(lesson);
const plan: Plan = {
  available: 45,
  items: [
    { lesson: 'one', part: 'discussion' },
    { lesson: 'two', part: 'activity' },
    { lesson: 'one', part: 'lesson' },
  ],
};

describe('a plan in an address', () => {
  it('is written and read back', () => {
    expect(formatPlan(plan)).toBe('plan=45;one.d;two.a;one.l');
    expect(parsePlan(`#${formatPlan(plan)}`, known)).toEqual(plan);
    expect(parsePlan('#plan=45%3Bone.d%3Btwo.a%3Bone.l', known)).toEqual(plan);
  });

  it.each([
    ['', undefined],
    ['#joint-tasks', undefined],
    ['#floorplan=45;one.a', undefined],
    ['plan=45;one.a', { available: 45, items: [{ lesson: 'one', part: 'activity' }] }],
    ['#plan=45;one.a;%E0%A4%A', { available: 45, items: [{ lesson: 'one', part: 'activity' }] }],
    ['#plan=', { available: 45, items: [] }],
    ['#plan=abc;one.a', { available: 45, items: [{ lesson: 'one', part: 'activity' }] }],
    ['#plan=-3;nobody.a;one.x;one.;;.a;one.a;one.a', { available: 5, items: [{ lesson: 'one', part: 'activity' }] }],
    ['#plan=99999', { available: 480, items: [] }],
  ])('%j is read for what can be read', (fragment, read) => expect(parsePlan(fragment, known)).toEqual(read));

  it('never fails, whatever stands there, and what it reads is sound', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'plan=;.aldone%5') }));
    fc.assert(
      fc.property(text, (rubbish) => {
        const read = parsePlan(`#plan=${rubbish}`, known);
        if (!read) return;
        expect(read.available).toBeGreaterThanOrEqual(5);
        expect(new Set(read.items.map(itemCode)).size).toBe(read.items.length);
        expect(parsePlan(formatPlan(read), known)).toEqual(read);
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
    [' ', 45],
    ['Infinity', 45],
  ])('%j is %i', (text, minutes) => expect(asMinutes(text)).toBe(minutes));
});

describe('schedule', () => {
  it('adds the minutes up', () => {
    const times = schedule(plan, ({ part }) => ({ lesson: 6, activity: 10, discussion: 5 })[part]);
    expect(times.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [5, 15],
      [15, 21],
    ]);
  });
});

describe('withMoved', () => {
  it.each([
    ['one.d', 1, ['two.a', 'one.d', 'one.l']],
    ['one.l', 0, ['one.l', 'one.d', 'two.a']],
    ['one.l', 3, ['one.d', 'two.a', 'one.l']],
    ['one.d', 3, ['one.d', 'two.a', 'one.l']],
    ['one.d', -1, ['one.d', 'two.a', 'one.l']],
    ['three.a', 0, ['one.d', 'two.a', 'one.l']],
  ])('%s to place %i', (code, to, order) => expect(withMoved(plan, code, to).items.map(itemCode)).toEqual(order));
});
