/**
 * Pages that neither the sitemap nor search engines nor the site's own search list: what stands on them is on other
 * pages, or comes from the person who opens them. By their keys in {@link permalinks}.
 */
const unlisted: ReadonlySet<string> = new Set(['page:results', 'page:search', 'page:booklet', 'page:final-questions']);

/**
 * Whether a page is to be found by searching.
 * @param key of the page, as `page:search`; undefined for a page that is none of the course's, as that for lost addresses
 */
export function isListed(key: string | undefined): boolean {
  return key !== undefined && !unlisted.has(key);
}

/** Pages that only scripts and links of the site itself lead to. */
const unfindable: ReadonlySet<string> = new Set(['page:final-questions']);

/** Whether the site's own search finds a page at all, were it by its name alone. @param key as for {@link isListed} */
export function isFindable(key: string): boolean {
  return !unfindable.has(key);
}
