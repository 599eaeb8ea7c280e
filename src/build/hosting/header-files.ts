import { withBase } from '../../course/permalink.ts';
import type { HeaderRule } from './headers.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. A later rule's header has to take the place of an earlier one's,
 * which it is told first to drop.
 * @param base what the site is served under
 */
export function netlifyHeaders(rules: readonly HeaderRule[], base: string): string {
  return rules
    .map(({ path, headers }, index) => {
      const earlier = new Set(rules.slice(0, index).flatMap((rule) => rule.headers.map(([name]) => name)));
      const lines = headers.flatMap(([name, value]) => [
        ...(earlier.has(name) ? [`! ${name}`] : []),
        `${name}: ${value}`,
      ]);
      return [withBase(base, `/${path}`), ...lines.map((line) => `  ${line}`), ''].join('\n');
    })
    .join('\n');
}

/**
 * Locations for an nginx `server { include …; }`. Each repeats all its headers, because an `add_header` drops those of
 * the level above.
 * @param base what the site is served under
 */
export function nginxHeaders(rules: readonly HeaderRule[], base: string): string {
  return rules
    .map(({ path, headers }, index) => {
      const own = new Set(headers.map(([name]) => name));
      const earlier = rules.slice(0, index).flatMap((rule) => rule.headers.filter(([name]) => !own.has(name)));
      const lines = [...earlier, ...headers].map(([name, value]) => `  add_header ${name} "${value}" always;`);
      const location = withBase(base, `/${path.replace(/\*$/, '')}`);
      return [`location ${location} {`, ...lines, '  try_files $uri $uri/index.html =404;', '}', ''].join('\n');
    })
    .join('\n');
}
