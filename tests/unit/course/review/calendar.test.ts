import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../../src/course/review/calendar.ts';

const file = (title: string): string =>
  calendarFile(
    [{ date: '2026-01-31', title, minutes: 4, url: 'https://example.org/on-tap/' }],
    '2026-01-01T08:00:00.000Z',
    'Ôn tập',
  );

describe('calendarFile', () => {
  it('is a calendar with one event a day, at eight, with an alarm', () => {
    expect(file('Ôn tập: 3 câu; hai phút, nhé').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//sale-marketing-course//review//VI',
      'X-WR-CALNAME:Ôn tập',
      'BEGIN:VEVENT',
      'UID:review-2026-01-31@sale-marketing-course',
      'DTSTAMP:20260101T080000Z',
      'DTSTART:20260131T080000',
      'DURATION:PT4M',
      'SUMMARY:Ôn tập: 3 câu\\; hai phút\\, nhé',
      'URL:https://example.org/on-tap/',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Ôn tập: 3 câu\\; hai phút\\, nhé',
      'TRIGGER:PT0M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('folds lines at 75 octets without cutting a letter, so that unfolding gives the text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const text = file(title);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const unfolded = text.replaceAll('\r\n ', '');
        const escaped = title.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
        expect(unfolded).toContain(`SUMMARY:${escaped}\r\n`);
        expect(text.includes('\uFFFD')).toBe(title.includes('\uFFFD'));
      }),
    );
  });
});
