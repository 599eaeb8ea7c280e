/**
 * A date of any precision in a language's own form.
 * @param date `2013`, `2013-12` or `2013-12-04`
 */
export function dateOf(date: string, language: string): string {
  const [, month, day] = date.split('-');
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(language, options).format(new Date(date));
}
