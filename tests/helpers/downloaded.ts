import { buffer } from 'node:stream/consumers';
import type { Download } from 'playwright-core';

/** What a page gave to be saved. A browser that is shared by several test files has no path for it. */
export async function downloaded(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}
