import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a host sends the browser that asks for a path; undefined when the path is not moved. */
export type Host = (path: string) => string | undefined;

/** Hosts as they read a built site's redirects, each by its own form: a page, `_redirects`, a map of nginx. */
export function hosts(folder: string, base: string): Readonly<Record<'page' | 'netlify' | 'nginx', Host>> {
  const netlify = new Map(
    readFileSync(join(folder, '_redirects'), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [from, to, status] = line.split(/\s+/);
        return from && to && status === '301' ? [[from, to] as const] : [];
      }),
  );
  const nginx = new Map(
    readFileSync(join(folder, 'redirects.nginx.map'), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, from, to] = /^(\S+) (\S+);$/.exec(line) ?? [];
        const [, long] = /^"~\^(.*)\/\?\$"$/.exec(from ?? '') ?? [];
        if (long !== undefined && to) return [long, `${long}/`].map((each) => [each, to] as const);
        return from && to ? [[from, to] as const] : [];
      }),
  );
  return {
    page: (path) => {
      const file = join(folder, path.slice(base.length), 'index.html');
      const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const [, to] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(html) ?? [];
      return to === undefined ? undefined : relativeTo(path, to);
    },
    // Netlify takes an address with and without its last slash for the same.
    netlify: (path) => netlify.get(path) ?? netlify.get(`${path}/`),
    nginx: (path) => nginx.get(path),
  };
}

function relativeTo(path: string, to: string): string {
  const { pathname, hash } = new URL(to, new URL(path, 'https://example.org'));
  return pathname + hash;
}
