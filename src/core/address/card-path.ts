/**
 * Where a page's social card is, from the site's root and without a slash before it.
 * @param path the page's own path, beginning and ending with `/`, without the base
 */
export function cardPath(path: string): string {
  return `cards${path}card.png`;
}
