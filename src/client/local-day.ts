/** The date on this device, as `2026-01-31`. */
export function localDate(date: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

/**
 * When a day begins on this device, as ISO 8601 in UTC.
 * @param days from today: 0 is this morning's midnight, 1 the next
 */
export function startOfDay(days: number): string {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString();
}
