import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, fileOf, isLasting, isPage, shortHash, type SavedFile } from '../../course/editions/saved-site.ts';
import { withoutVersion } from '../../course/editions/stamp.ts';

/** What hosts and search engines read, what nobody needs without a network, and what is too large to send unasked. */
const neverSaved =
  /^(sw\.js|robots\.txt|sitemap\.xml|_headers|_redirects|[^/]*\.(map|conf)|(cards|icons|qr|saved|screenshots)\/.*|.*\.zip)$/;

/** Every file of a site's folder, with forward slashes, sorted: the same on every machine. */
export function filesOf(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/** The files of a built site that are saved for reading without a network: those that go together stand together. */
export function savedFiles(folder: string): SavedFile[] {
  const files = filesOf(folder).filter((name) => !neverSaved.test(name));
  const saved = files.map((name): SavedFile => {
    const path = addressOf(name);
    const content = contentOf(folder, path);
    return { path, hash: hashOf(content), size: content.length };
  });
  return ways.flatMap((way) => saved.filter(({ path }) => wayOf(path) === way));
}

/** What is saved of a file: of a page, all but the mark of its version. @param path address below the site's base */
export function contentOf(folder: string, path: string): Buffer {
  const bytes = readFileSync(join(folder, fileOf(path)));
  return isPage(path) ? Buffer.from(withoutVersion(bytes.toString())) : bytes;
}

/**
 * How a file is sent to be saved: pages in packs, likewise other text, likewise what is compressed by itself; alone what
 * the page that is being read has most likely brought already, and what hosts know how to compress only under its own type.
 */
export type Way = 'page' | 'text' | 'compressed' | 'alone';

const ways: readonly Way[] = ['page', 'text', 'compressed', 'alone'];

/** How a file is sent. @param path address below the site's base */
export function wayOf(path: string): Way {
  if (isPage(path)) return 'page';
  if (isLasting(path) || path.endsWith('.wasm')) return 'alone';
  return /\.pf_\w+$/.test(path) ? 'compressed' : 'text';
}

/** The version of a site: a hash of all that is in it, so that the same content has the same version on every machine. */
export function versionOfFiles(files: readonly { readonly name: string; readonly content: Uint8Array }[]): string {
  const lines = files.map(({ name, content }) => `${name} ${hashOf(content)}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 10);
}

/** The hash under which a file is known. */
export function hashOf(bytes: Uint8Array): string {
  return shortHash(createHash('sha256').update(bytes).digest());
}
