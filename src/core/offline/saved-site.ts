import { binaryEnding } from '../search/index-files.ts';

/** A file that is saved for reading without a network. */
export interface SavedFile {
  /** Address below the site's base, without parameters: `''` is the home, `nguon/` a page, `_astro/x.js` a file. */
  readonly path: string;
  /** Beginning of its SHA-256 in base64url; of a page without its version stamp, of what is packed alone its content. */
  readonly hash: string;
  /** Bytes, a page without its mark, of what is packed alone its content. */
  readonly size: number;
}

/**
 * Files that are sent as one: their contents in the order of the list of files, with nothing between. Pages have most of
 * their bytes in common, so that together they weigh half of what each by itself would.
 */
export interface Pack {
  /** Address below the site's base. */
  readonly path: string;
  /** Place of its first file in the list. */
  readonly first: number;
  /** How many files it holds, at least 1. */
  readonly count: number;
}

/** All that the service worker knows of the version that it was built with. */
export interface SavedSite {
  readonly version: string;
  readonly files: readonly SavedFile[];
  readonly packs: readonly Pack[];
  /** What is shown for a page that is neither saved nor reachable, by the beginning of its address; the last is `''`. */
  readonly lost: readonly { readonly prefix: string; readonly html: string }[];
}

/** What the worker's script holds of it: the list of files as a text, a line for each: a third less than as objects. */
export type SiteInScript = Omit<SavedSite, 'files'> & { readonly files: string };

/** A site as the build writes it into the worker's script. */
export function intoScript(site: SavedSite): SiteInScript {
  return { ...site, files: site.files.map(({ hash, size, path }) => `${hash} ${size} ${path}`).join('\n') };
}

/** A site as the worker reads it there. */
export function fromScript(site: SiteInScript): SavedSite {
  const files = [...site.files.matchAll(/^(\S+) (\d+) (.*)$/gm)].map(([, hash = '', size, path = '']): SavedFile => ({
    path,
    hash,
    size: Number(size),
  }));
  return { ...site, files };
}

/** So many characters of base64url, 96 bits: enough against every accident. */
const hashLength = 16;

/** A digest as it stands in the list of files. */
export function shortHash(sha256: ArrayBuffer | Uint8Array): string {
  const bytes = new Uint8Array(sha256);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, hashLength);
}

/** Whether a file's name changes with its content, so that it is the same in every version that has it. */
export function isLasting(path: string): boolean {
  return path.startsWith('_astro/');
}

/** Whether a file is compressed by gzip on the host, one by one, and is kept unpacked: the parts of the search index. */
export function isPackedAlone(path: string): boolean {
  return path.endsWith(binaryEnding);
}

/** The address below the base under which a file of a folder is found: `a/index.html` is at `a/`. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** The file that an address below the base stands for: `a/` for `a/index.html`. */
export function fileOf(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** Whether an address is that of a page, which has the version stamp. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/') || path.endsWith('.html');
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
};

/** The media type of a file that came in a pack, as a host would tell it. */
export function typeOf(path: string): string {
  if (isPage(path)) return types['html'] ?? '';
  return types[path.replace(/.*\./, '')] ?? 'application/octet-stream';
}
