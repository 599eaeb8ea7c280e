/** What is left of a countdown: `2:47`, and what is over time: `+0:40`. @param left milliseconds */
export function countdown(left: number): string {
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return left > 0 || seconds === 0 ? text : `+${text}`;
}

/** What has to be said of a countdown: a minute is left, the time is up. */
export type Notice = 'oneMinute' | 'timeUp';

/** What came up between two moments of a countdown. @param before, now milliseconds left */
export function noticeBetween(before: number, now: number): Notice | undefined {
  if (before > 0 && now <= 0) return 'timeUp';
  return before > 60_000 && now <= 60_000 ? 'oneMinute' : undefined;
}
