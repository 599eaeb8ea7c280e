import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Writes `sitemap.xml` with every page that search engines may list, and a `robots.txt` that names it. */
export function sitemap(): AstroIntegration {
  let home = '';
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(`${config.base.replace(/\/$/, '')}/`, config.site).href;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'utf8'));
        writeFileSync(join(folder, 'sitemap.xml'), sitemapOf(pages));
        writeFileSync(join(folder, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${home}sitemap.xml\n`);
      },
    },
  };
}

/** A sitemap (sitemaps.org, 0.9) of pages by their canonical addresses; those that lead elsewhere or are unlisted are left out. */
export function sitemapOf(pages: readonly string[]): string {
  const addresses = pages
    .filter((html) => !/<meta name="robots" content="noindex"|<meta http-equiv="refresh"/.test(html))
    .flatMap((html) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.slice(1) ?? []);
  const entries = [...new Set(addresses)].toSorted().map((address) => `<url><loc>${address}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}
