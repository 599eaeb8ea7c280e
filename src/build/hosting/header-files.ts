import { withBase } from '../../core/address/permalink.ts';
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
 * What an nginx `server { include …; }` needs for the site. Headers stand at the server's own level: in a location they
 * would drop those of the level above, such as the server's own Strict-Transport-Security.
 * @param base what the site is served under
 */
export function nginxHeaders(rules: readonly HeaderRule[], base: string): string {
  const [all, ...others] = rules;
  const cases = new Map<string, string[]>();
  for (const { path, headers } of others)
    for (const [name, value] of headers) {
      const pattern = `~ ^${withBase(base, `/${path.replace(/\*$/, '')}`)}`;
      cases.set(name, [...(cases.get(name) ?? []), `if ($uri ${pattern}) { set ${variable(name)} "${value}"; }`]);
    }
  const lines = (all?.headers ?? []).flatMap(([name, value]) => {
    const own = cases.get(name);
    if (!own) return [`add_header ${name} "${value}" always;`];
    return [`set ${variable(name)} "${value}";`, ...own, `add_header ${name} ${variable(name)} always;`];
  });
  return [
    ...lines,
    ...hidden.map((name) => `location = ${withBase(base, `/${name}`)} { return 404; }`),
    `location ${withBase(base, '/')} { try_files $uri $uri/index.html =404; }`,
    `error_page 404 ${withBase(base, '/404.html')};`,
    '',
  ].join('\n');
}

/** What only hosts read. */
const hidden = ['_headers', '_redirects', 'headers.nginx.conf', 'redirects.nginx.map'];

const variable = (header: string): string => `$course_${header.toLowerCase().replaceAll('-', '_')}`;
