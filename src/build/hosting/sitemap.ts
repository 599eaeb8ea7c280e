/**
 * A sitemap (sitemaps.org, 0.9).
 * @param addresses absolute addresses of pages, in any order
 */
export function sitemapFile(addresses: readonly string[]): string {
  const entries = [...new Set(addresses)].toSorted().map((address) => `<url><loc>${escape(address)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
