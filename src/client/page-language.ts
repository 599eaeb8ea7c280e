/**
 * The page's language as the build wrote it: a translator in the browser changes `lang`, and nothing of ours hangs on
 * what others may write.
 */
export const pageLanguage = (): string => document.documentElement.dataset['language'] ?? '';

/** The page's language and region, by which dates and numbers are written. */
export const pageLocale = (): string => document.documentElement.dataset['locale'] ?? pageLanguage();
