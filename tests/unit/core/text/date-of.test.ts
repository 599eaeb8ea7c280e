import { describe, expect, it } from 'vitest';
import { clockOf, dateOf } from '../../../../src/core/text/date-of.ts';

describe('a date', () => {
  it.each([
    ['2013-12-04', 'en-GB', '4 December 2013'],
    ['2006-07', 'en-GB', 'July 2006'],
    ['2013', 'en-GB', '2013'],
    ['2013-12-04', 'vi-VN', '4 tháng 12, 2013'],
    ['2013', 'vi-VN', '2013'],
  ])('%s in %s is %s', (date, locale, text) => {
    expect(dateOf(date, locale)).toBe(text);
  });
});

describe('the time of day', () => {
  it.each(['en-GB', 'vi-VN'])('has 24 hours in %s', (locale) => {
    expect(clockOf(new Date(2026, 0, 31, 7, 5), locale)).toBe('07:05');
    expect(clockOf(new Date(2026, 0, 31, 19, 50), locale)).toBe('19:50');
  });
});
