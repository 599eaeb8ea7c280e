import { zipSync } from 'fflate';

/** The earliest time that a zip file can hold; its fields are local time, and so is this. */
const always = new Date(1980, 0, 1);

/** Files as a zip archive: the same files give the same bytes, whenever and wherever. @param files by their paths */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  // A plain array: whichever realm a buffer comes from, the library knows it.
  const entries = sorted.map(([path, content]) => [path, new Uint8Array(content)] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: always });
}
