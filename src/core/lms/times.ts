const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** A duration as SCORM 1.2 writes it: `0001:02:03.00`. @param seconds 0 or more; what is over 9,999 hours is cut */
export function hoursMinutesSeconds(seconds: number): string {
  const whole = Math.min(Math.floor(seconds), 9_999 * 3_600);
  return `${String(Math.floor(whole / 3_600)).padStart(4, '0')}:${two((whole / 60) % 60)}:${two(whole % 60)}.00`;
}

/** A duration as ISO 8601 writes it: `PT3723S`. */
export const isoDuration = (seconds: number): string => `PT${Math.floor(seconds)}S`;

/** The time of the day on this device, as SCORM 1.2 writes it. @param time ISO 8601 */
export function timeOfDay(time: string): string {
  const date = new Date(time);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/**
 * A time as SCORM 2004 writes it. Some platforms want a fraction of a second before the zone, of one or two digits.
 * @param time ISO 8601 in UTC, as `Date.toISOString` writes it
 */
export const scormTime = (time: string): string => time.replace(/\.\d+Z$/, '.0Z');
