/** What the index knows as a page: a whole page, or an entry of a page that is a list. */
export interface SearchRecord {
  /** Address from the site's root, with the entry's fragment. */
  readonly url: string;
  readonly html: string;
}

const entries = /<article\b[^>]*\sdata-search-entry="([^"]+)"[^>]*>[\s\S]*?<\/article>/g;

/**
 * The records of a page: the page itself and, of a list, each entry with an address of its own. A glossary's entries
 * are found by their own titles and do not compete as one long text with the lessons.
 * @param path the page's path in the site, such as `thuat-ngu/index.html`
 */
export function recordsOf(path: string, html: string): SearchRecord[] {
  const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
  const found = [...html.matchAll(entries)];
  if (found.length === 0) return [{ url, html }];
  const [root = '<html>'] = /<html\b[^>]*>/.exec(html) ?? [];
  const [main = '<main>'] = /<main\b[^>]*>/.exec(html) ?? [];
  return [
    { url, html: html.replace(entries, '') },
    ...found.map(([article, id]) => ({
      url: `${url}#${id}`,
      html: `${root}<body>${main}${article.replace(/<(\/?)h3\b[^>]*>/g, '<$1h1>')}</main></body></html>`,
    })),
  ];
}
