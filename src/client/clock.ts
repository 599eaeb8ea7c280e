/** What the clock of this device says, ISO 8601 in UTC. A clock beyond the year 9999 is taken for one at its end. */
export function clock(): string {
  const now = new Date().toISOString();
  return /^\d/.test(now) ? now : '9999-12-31T00:00:00.000Z';
}
