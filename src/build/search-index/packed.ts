import { gunzipSync, gzipSync } from 'node:zlib';

/** First bytes of every file that Pagefind packs, after decompression. */
export const signature = Buffer.from('pagefind_dcd');

/** The content of one of Pagefind's packed files. */
export function unpack(file: Uint8Array): Buffer {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, signature.length).equals(signature))
    throw new Error('A file of Pagefind does not begin with its signature');
  return bytes.subarray(signature.length);
}

/** Packs content as Pagefind does. */
export function pack(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([signature, content]), { level: 9 });
}
