/** A reminder on one day. */
export interface Reminder {
  /** Local date, `2026-01-31`. */
  readonly date: string;
  readonly title: string;
  /** How long it takes. */
  readonly minutes: number;
  readonly url: string;
}

/** ISO 8601 in UTC as RFC 5545 writes it (3.3.5): no milliseconds, no separators. */
const utc = (time: string): string => time.replace(/[-:]|\.\d+/g, '');

/**
 * A calendar file (RFC 5545) with reminders at eight in the morning where it is made. Their times are in UTC: Outlook
 * warns of times without a zone.
 * @param course its id
 * @param stamp time at which the file was made, ISO 8601 in UTC
 * @param name of the calendar
 */
export function calendarFile(course: string, reminders: readonly Reminder[], stamp: string, name: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${course}-course//review//VI`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...reminders.flatMap(({ date, title, minutes, url }) => [
      'BEGIN:VEVENT',
      `UID:review-${date}@${course}-course`,
      `DTSTAMP:${utc(stamp)}`,
      `DTSTART:${utc(new Date(`${date}T08:00:00`).toISOString())}`,
      `DURATION:PT${minutes}M`,
      `SUMMARY:${escaped(title)}`,
      `URL:${url}`,
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      'TRIGGER:PT0M',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** RFC 5545, 3.1: no line is longer than 75 octets, and no letter is cut. */
function folded(line: string): string {
  const rows = [''];
  let size = 0;
  for (const letter of line) {
    const octets = new TextEncoder().encode(letter).length;
    if (size + octets > 75) {
      rows.push(' ');
      size = 1;
    }
    rows.push((rows.pop() ?? '') + letter);
    size += octets;
  }
  return rows.join('\r\n');
}
