/** By locale and precision: to make one takes longer than to write a thousand dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A date of any precision in a language's own form, its month in words: no figures in an order to be guessed.
 * @param date `2013`, `2013-12` or `2013-12-04`
 * @param locale as `en-GB`
 */
export function dateOf(date: string, locale: string): string {
  const [, month, day] = date.split('-');
  const key = `${locale} ${date.length}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      ...(month && { month: 'long' }),
      ...(day && { day: 'numeric' }),
      timeZone: 'UTC',
    });
  formats.set(key, format);
  return format.format(new Date(date));
}

/** The time of day where this runs, in a language's own form. @param locale as `en-GB` */
export function clockOf(time: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(time);
}
