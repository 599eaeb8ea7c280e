import { withBase } from '../../course/permalink.ts';
import type { Redirect } from '../../course/redirects.ts';

/** Redirects of whole pages; a host never sees a fragment. */
const pages = (redirects: readonly Redirect[]): Redirect[] => redirects.filter(({ from }) => !from.includes('#'));

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it. `301!`: also where a file stands, the redirect's own page.
 * @param base what the site is served under
 */
export function netlifyFile(redirects: readonly Redirect[], base: string): string {
  return pages(redirects)
    .map(({ from, to }) => `${withBase(base, from)} ${withBase(base, to)} 301!\n`)
    .join('');
}

/**
 * Entries of an nginx `map $uri $moved_to { … }`, with and without the last slash.
 * @param base what the site is served under
 */
export function nginxMap(redirects: readonly Redirect[], base: string): string {
  return pages(redirects)
    .flatMap(({ from, to }) =>
      [from.replace(/\/$/, ''), from].map((each) => [withBase(base, each), withBase(base, to)]),
    )
    .map(([from, to]) => `${from} ${to};\n`)
    .join('');
}
