import { ownCourse } from '../../client/course-id.ts';
import { localDate } from '../../client/local-day.ts';
import { saveFile } from '../../client/save-file.ts';
import { calendarFile } from '../../core/review/calendar.ts';
import { reviewMinutes, type ReviewItem } from '../../core/review/queue.ts';

/**
 * Saves a file for calendars, with a reminder on each day that has something to review.
 * @param word the review page's words by name, filled in
 */
export function saveReminders(
  items: readonly ReviewItem[],
  word: (name: string, values?: Readonly<Record<string, string | number>>) => string,
): void {
  const today = localDate(new Date());
  const days = Map.groupBy(items, ({ due }) => {
    const date = localDate(new Date(due));
    return date < today ? today : date;
  });
  const url = location.href.replace(/[?#].*/, '');
  const reminders = [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { length: count }]) => {
      const minutes = reviewMinutes(count);
      return { date, title: word('reminder', { count, minutes }), minutes, url };
    });
  const file = calendarFile(ownCourse, reminders, new Date().toISOString(), word('calendarName'));
  saveFile(`${word('calendarFile')}.ics`, 'text/calendar', file);
}
