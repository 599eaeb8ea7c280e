import { siteText } from '../../client/site-file.ts';
import type { AskedCourse } from '../../quiz/coded-file.ts';

let loaded: Promise<AskedCourse> | undefined;

/**
 * What result links are written and read by: loaded when it is first needed, once for a page.
 * @param address of the file of codes
 * @throws when it cannot be loaded; another call tries again
 */
export function loadCodedCourse(address: string): Promise<AskedCourse> {
  loaded ??= load(address).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function load(address: string): Promise<AskedCourse> {
  // eslint-disable-next-line no-restricted-syntax -- who calls says what happens then
  const [text, { readCodedFile }] = await Promise.all([siteText(address), import('../../quiz/coded-file.ts')]);
  return readCodedFile(text);
}
