import { clockOf, dateOf } from '../core/text/date-of.ts';
import { localDate } from './local-day.ts';
import { pageLocale } from './page-language.ts';

/** The day on this device at a moment, as the page's language writes it. @param time ISO 8601 */
export const pageDate = (time: string): string => dateOf(localDate(new Date(time)), pageLocale());

/** What the clock of this device says, as the page's language writes it. */
export const pageClock = (): string => clockOf(new Date(), pageLocale());
