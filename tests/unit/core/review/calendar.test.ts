import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../../src/core/review/calendar.ts';

const file = (title: string): string =>
  calendarFile(
    'sale-marketing',
    [{ date: '2026-01-31', title, minutes: 4, url: 'https://example.org/on-tap/' }],
    '2026-01-01T08:00:00.000Z',
    'Ôn tập',
  );

/** Eight in the morning of the reminder's day on this machine. */
const eight = new Date(2026, 0, 31, 8).toISOString().replace(/[-:]|\.\d+/g, '');

describe('calendarFile', () => {
  it('is a calendar with one event a day, at eight here, in UTC, with an alarm', () => {
    expect(file('Ôn tập: 3 câu; hai phút, nhé').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//sale-marketing-course//review//VI',
      'X-WR-CALNAME:Ôn tập',
      'BEGIN:VEVENT',
      'UID:review-2026-01-31@sale-marketing-course',
      'DTSTAMP:20260101T080000Z',
      `DTSTART:${eight}`,
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

  it('writes a title of several lines in one, whatever ends them', () => {
    expect(file('một\nhai\r\nba')).toContain('\r\nSUMMARY:một\\nhai\\nba\r\n');
  });

  it('begins a further line, with a space, only where 75 octets are full', () => {
    const fits = 'x'.repeat(75 - 'SUMMARY:'.length);
    expect(file(fits)).toContain(`\r\nSUMMARY:${fits}\r\n`);
    expect(file(`${fits}yz`)).toContain(`\r\nSUMMARY:${fits}\r\n yz\r\n`);
    // A letter of three octets does not fit into the two that are left.
    expect(file(`${fits.slice(2)}ộ${'z'.repeat(72)}`)).toContain(
      `\r\nSUMMARY:${fits.slice(2)}\r\n ộ${'z'.repeat(71)}\r\n z\r\n`,
    );
  });

  it('folds lines at 75 octets without cutting a letter, so that unfolding gives the text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }), (title) => {
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
