import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file's content as an archive holds it. */
export interface Deflated {
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

/** What was deflated already, by content: archives of the same files share the work. */
export type DeflatedFiles = Map<Uint8Array, Deflated>;

/** 1 January 1980, the earliest day that a zip file can name. */
const always = 0x21;
const deflate = 8;
/** Version of the format that a reader has to know, and the mark of names in UTF-8. */
const [needed, unicode] = [20, 0x800];

/**
 * Files as a zip archive: the same files give the same bytes, whenever and wherever. fflate deflates; the container is
 * written here, since its files are shared by several archives.
 * @param files by their paths
 * @param known what was deflated for other archives; what is new is added
 */
export function zipped(files: ReadonlyMap<string, Uint8Array>, known: DeflatedFiles = new Map()): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const { bytes, checksum } = known.get(content) ?? deflated(content);
    known.set(content, { bytes, checksum });
    const name = Buffer.from(path);
    const entry = header(name, bytes.length, content.length, checksum);
    const local = Buffer.concat([record(0x04034b50), entry, name]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(record(0x02014b50), Buffer.from([needed, 0]), entry, central, name);
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, record(0x06054b50), end]);
}

function deflated(content: Uint8Array): Deflated {
  // A plain array: whichever realm a buffer comes from, the library knows it.
  return { bytes: deflateSync(new Uint8Array(content), { level: 9 }), checksum: crc32(content) };
}

function record(signature: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

/** What both headers of a file say. */
function header(name: Uint8Array, packed: number, size: number, checksum: number): Uint8Array {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(needed, 0);
  bytes.writeUInt16LE(unicode, 2);
  bytes.writeUInt16LE(deflate, 4);
  bytes.writeUInt16LE(always, 8);
  bytes.writeUInt32LE(checksum, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}
