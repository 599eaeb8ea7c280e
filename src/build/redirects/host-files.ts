import { withBase } from '../../core/address/permalink.ts';
import type { Redirect } from '../../core/address/redirects.ts';

/** Redirects of whole pages; a host never sees a fragment. */
const pages = (redirects: readonly Redirect[]): Redirect[] => redirects.filter(({ from }) => !from.includes('#'));

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it. Cloudflare knows no `301!`, by which Netlify would redirect also
 * where a file stands; without it Netlify serves the redirect's own page, which redirects as well.
 * @param base what the site is served under
 */
export function netlifyFile(redirects: readonly Redirect[], base: string): string {
  return pages(redirects)
    .map(({ from, to }) => `${withBase(base, from)} ${withBase(base, to)} 301\n`)
    .join('');
}

/** Bytes. nginx refuses to start when a longer name stands in a map: its buckets hold 64, with what it adds. */
const longestName = 40;

/**
 * Entries of an nginx `map $uri $moved_to { … }`, with and without the last slash. Long addresses are patterns, which
 * need no larger buckets.
 * @param base what the site is served under
 */
export function nginxMap(redirects: readonly Redirect[], base: string): string {
  return pages(redirects)
    .flatMap(({ from, to }) => {
      const [name, target] = [withBase(base, from), withBase(base, to)];
      const withoutSlash = name.replace(/\/$/, '');
      if (Buffer.byteLength(name) <= longestName) return [`${withoutSlash} ${target};\n`, `${name} ${target};\n`];
      return [`"~^${withoutSlash.replaceAll(/[.+*?()[\]{}|^$\\]/g, '\\$&')}/?$" ${target};\n`];
    })
    .join('');
}
