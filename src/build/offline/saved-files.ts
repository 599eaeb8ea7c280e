import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, isPage, shortHash, type SavedFile } from '../../course/editions/saved-site.ts';
import { withoutVersion } from '../../course/editions/stamp.ts';

/** What hosts and search engines read, what nobody needs without a network, and what is too large to send unasked. */
const neverSaved =
  /^(sw\.js|robots\.txt|sitemap\.xml|_headers|_redirects|[^/]*\.(map|conf)|(cards|icons|qr|screenshots)\/.*|.*\.zip)$/;

/** Every file of a site's folder, with forward slashes, sorted: the same on every machine. */
export function filesOf(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/** The files of a built site that are saved for reading without a network, pages first. */
export function savedFiles(folder: string): SavedFile[] {
  const files = filesOf(folder).filter((name) => !neverSaved.test(name));
  const saved = files.map((name): SavedFile => {
    const path = addressOf(name);
    const bytes = readFileSync(join(folder, name));
    const content = isPage(path) ? Buffer.from(withoutVersion(bytes.toString())) : bytes;
    return { path, hash: hashOf(content), size: content.length };
  });
  return [...saved.filter(({ path }) => isPage(path)), ...saved.filter(({ path }) => !isPage(path))];
}

/** The version of a site: a hash of all that is in it, so that the same content has the same version on every machine. */
export function versionOfSite(folder: string): string {
  const files = filesOf(folder).map((name) => `${name} ${hashOf(readFileSync(join(folder, name)))}`);
  return createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 10);
}

function hashOf(bytes: Uint8Array): string {
  return shortHash(createHash('sha256').update(bytes).digest());
}
