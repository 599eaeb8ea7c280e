import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

/**
 * A file to download of a built site.
 * @param kind what its name ends with: `offline`, or the standard of a package for learning platforms
 */
export function editionFile(folder: string, kind = 'offline'): { readonly path: string; readonly bytes: Buffer } {
  const [path, ...others] = globSync(`**/*-${kind}.zip`, { cwd: folder });
  if (path === undefined || others.length > 0) throw new Error(`${folder} holds not exactly one archive “${kind}”`);
  return { path: path.replaceAll('\\', '/'), bytes: readFileSync(join(folder, path)) };
}

/** The edition's files by their paths. @param kind as in {@link editionFile} */
export function editionFiles(folder: string, kind = 'offline'): ReadonlyMap<string, Buffer> {
  return new Map(
    Object.entries(unzipSync(editionFile(folder, kind).bytes)).map(([path, bytes]) => [path, Buffer.from(bytes)]),
  );
}

/** An edition unpacked where somebody might: in a folder with spaces and Vietnamese letters. */
export interface Unpacked {
  /** Address of its folder, with a slash at the end. */
  readonly url: string;
  readonly pages: readonly string[];
  readonly remove: () => void;
}

/** Unpacks an archive of a built site. @param kind as in {@link editionFile} */
export function unpackEdition(folder: string, kind = 'offline'): Unpacked {
  const home = mkdtempSync(join(tmpdir(), 'course-'));
  const target = join(home, 'Khóa học của tôi', 'Bản tải về (1) & 50% + #2');
  const files = editionFiles(folder, kind);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
  return {
    url: pathToFileURL(`${target}/`).href,
    pages: [...files.keys()].filter((path) => path.endsWith('.html')).toSorted(),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
