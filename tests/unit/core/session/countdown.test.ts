import { expect, it } from 'vitest';
import { countdown, noticeBetween } from '../../../../src/core/session/countdown.ts';

it.each([
  [167_000, '2:47'],
  [166_001, '2:47'],
  [60_000, '1:00'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-40_000, '+0:40'],
  [3_600_000, '60:00'],
])('%i ms are left: %s', (left, text) => expect(countdown(left)).toBe(text));

it.each([
  [61_000, 60_000, 'oneMinute'],
  [60_000, 59_000, undefined],
  [200, -50, 'timeUp'],
  [-50, -300, undefined],
])('from %i to %i it says %s', (before, now, said) => expect(noticeBetween(before, now)).toBe(said));
