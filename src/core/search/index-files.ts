/** The endings that Pagefind gives the parts of an index, and its WebAssembly. */
const ownEnding = /\.(?:pf_(?:meta|index|filter|fragment)|pagefind)$/;

/**
 * The ending of the parts of an index on the site: application/octet-stream in the lists of types of IIS, Apache, nginx
 * and Caddy. IIS answers 404 for an ending that its list lacks.
 */
export const binaryEnding = '.bin';

/** A file of an index by its name on the site. @param path as Pagefind names it; that of other files stays */
export function siteName(path: string): string {
  return path.replace(ownEnding, binaryEnding);
}
