import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  addressOf,
  fileOf,
  isLasting,
  isPackedAlone,
  isPage,
  shortHash,
  type SavedFile,
} from '../../core/offline/saved-site.ts';
import { withoutVersion } from '../../core/offline/stamp.ts';

/** What hosts and search engines read, what nobody needs without a network, and what is too large to send unasked. */
const neverSaved =
  /^(sw\.js|robots\.txt|sitemap\.xml|_headers|_redirects|[^/]*\.(map|conf)|(cards|icons|qr|saved|screenshots)\/.*|.*\.(zip|br|gz))$/;

/** A built site as the list of saved files reads it. */
export interface BuiltFiles {
  /** Every file below the site's home, with forward slashes, sorted. */
  readonly names: readonly string[];
  /** The bytes of a file; of a page without its stamp. */
  readonly read: (name: string) => Buffer;
}

/** Every file of a site's folder, with forward slashes, sorted: the same on every machine. */
export function filesOf(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/** The files of a site that is in a folder already. @param folder absolute path */
export function builtFiles(folder: string): BuiltFiles {
  return {
    names: filesOf(folder),
    read: (name) => {
      const bytes = readFileSync(join(folder, name));
      return name.endsWith('.html') ? Buffer.from(withoutVersion(bytes.toString())) : bytes;
    },
  };
}

/** The files of a built site that are saved for reading without a network: those that go together stand together. */
export function savedFiles({ names, read }: BuiltFiles): SavedFile[] {
  const files = names.filter((name) => !neverSaved.test(name));
  const saved = files.map((name): SavedFile => {
    const path = addressOf(name);
    const content = contentOf({ read }, path);
    return { path, hash: hashOf(content), size: content.length };
  });
  return ways.flatMap((way) => saved.filter(({ path }) => wayOf(path) === way));
}

/**
 * What is saved under an address: of a page, all but its stamp; what is packed alone, unpacked.
 * @param path address below the site's base
 */
export function contentOf({ read }: Pick<BuiltFiles, 'read'>, path: string): Buffer {
  const content = read(fileOf(path));
  return isPackedAlone(path) ? gunzipSync(content) : content;
}

/**
 * How a file is sent to be saved: pages in packs, likewise other text, likewise the parts of the search index, unpacked:
 * together they compress to two thirds of what they weigh packed one by one; alone what the page that is being read has
 * most likely brought already, and what hosts know how to compress only under its own type.
 */
export type Way = 'page' | 'text' | 'index' | 'alone';

const ways: readonly Way[] = ['page', 'text', 'index', 'alone'];

/** How a file is sent. @param path address below the site's base */
export function wayOf(path: string): Way {
  if (isPage(path)) return 'page';
  if (isLasting(path)) return 'alone';
  return isPackedAlone(path) ? 'index' : 'text';
}

/** The hash under which a file is known. */
export function hashOf(bytes: Uint8Array): string {
  return shortHash(createHash('sha256').update(bytes).digest());
}
