/**
 * A date of any precision in a language's own form, its month in words: no figures in an order to be guessed.
 * @param date `2013`, `2013-12` or `2013-12-04`
 * @param locale as `en-GB`
 */
export function dateOf(date: string, locale: string): string {
  const [, month, day] = date.split('-');
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  };
  return new Intl.DateTimeFormat(locale, options).format(new Date(date));
}

/** The time of day where this runs, in a language's own form. @param locale as `en-GB` */
export function clockOf(time: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(time);
}
