import { createHash } from 'node:crypto';
import { hashOf } from '../offline/saved-files.ts';

/** All that a reader's page, worker or archive loads, with the places for version, checksum and list still open. */
export interface Material {
  /** Every file of the built site by its name, pages without their stamp. */
  readonly files: Iterable<readonly [name: string, content: Uint8Array]>;
  /** The archive's files by their names. */
  readonly archive: Iterable<readonly [name: string, content: Uint8Array]>;
  /** The service worker, its list of files still open. */
  readonly worker: string;
  /** The pages that the worker holds in itself. */
  readonly fallbackPages: unknown;
}

/**
 * What no page, worker or archive loads: a new card or a new header must not tell readers of a new version. And what is
 * made of the version itself.
 */
const unread =
  /^((cards|qr|saved)\/.*|sw\.js|sitemap\.xml|robots\.txt|\.nojekyll|_headers|_redirects|[^/]*\.(map|conf)|.*\.(br|gz))$/;

/** Whether a file of the site is no part of its version. @param name below the site's home */
export function isUnread(name: string): boolean {
  return unread.test(name);
}

/**
 * The version of a site: the same bytes give the same version on every machine, and any other byte that a reader may
 * load gives another. A stamp cannot hash itself, so it is made of final material with the places for it left open.
 * @returns ten hexadecimal digits
 */
export function versionOfMaterial({ files, archive, worker, fallbackPages }: Material): string {
  const hash = createHash('sha256');
  const add = (kind: string, entries: Material['files']): void => {
    for (const [name, content] of entries) if (!isUnread(name)) hash.update(`${kind} ${name} ${hashOf(content)}\n`);
  };
  add('file', files);
  add('archive', archive);
  hash.update(`worker ${hashOf(Buffer.from(worker))}\n`);
  hash.update(`fallback ${JSON.stringify(fallbackPages)}\n`);
  return hash.digest('hex').slice(0, 10);
}
