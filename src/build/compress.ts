import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesOf } from './offline/saved-files.ts';

/** What compression makes smaller; pictures, fonts, archives and the index are compressed by themselves. */
const compressible = /\.(html|css|js|json|svg|txt|webmanifest|xml)$/;
/** Bytes. Below, the headers of an answer weigh more than what is saved. */
const smallest = 1_000;
/** A copy is written when it has at most so much of the original's size. */
const worth = 0.9;
/** How many files are compressed at once: as many as Node has threads for it. */
const atOnce = 4;

/** What compressed copies weigh. */
export interface Compressed {
  /** Files that have copies. */
  readonly files: number;
  /** Bytes of all `.br` files, and of all `.gz` files. */
  readonly brotli: number;
  readonly gzip: number;
}

/**
 * Writes `.br` and `.gz` copies beside the files of a site, for hosts that serve such copies and do not compress by
 * themselves. Comes last: nothing of the site reads them.
 * @param folder absolute path of the built site
 */
export async function writeCompressedCopies(folder: string): Promise<Compressed> {
  const names = filesOf(folder).filter((name) => compressible.test(name) || name.startsWith('saved/'));
  const total = { files: 0, brotli: 0, gzip: 0 };
  const next = names.values();
  const work = async (): Promise<void> => {
    for (const name of next) {
      const file = join(folder, name);
      const content = await readFile(file);
      if (content.length < smallest) continue;
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(content, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
        }),
        promisify(gzip)(content, { level: 9 }),
      ]);
      if (br.length > content.length * worth) continue;
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
      total.files += 1;
      total.brotli += br.length;
      total.gzip += gz.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return total;
}
