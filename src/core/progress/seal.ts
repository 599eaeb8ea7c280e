import { fingerprint } from '../fingerprint.ts';
import { emptyProgress, type Progress } from './record.ts';

/** The last entry of a stored record: a fingerprint of all that stands before it. */
export const sealName = 'seal';

const mark = `,"${sealName}":"`;

/** A record as it is stored: JSON that says by its seal that it is whole, and written by this version. */
export function seal(progress: Progress): string {
  const text = JSON.stringify(progress).slice(0, -1);
  return `${text}${mark}${fingerprint(text)}"}`;
}

/**
 * Reads what {@link seal} wrote, and needs to judge nothing in it.
 * @returns undefined for everything else, which may still be a record: `parse.ts` reads what is sound of it
 */
export function unseal(stored: string): Progress | undefined {
  const [text = ''] = stored.split(mark, 1);
  if (`${text}${mark}${fingerprint(text)}"}` !== stored) return undefined;
  const sealed: unknown = JSON.parse(`${text}}`);
  return isPresent(sealed) ? sealed : undefined;
}

/** What is sealed is a record; one of a later version may have another shape. */
function isPresent(sealed: unknown): sealed is Progress {
  return sealed instanceof Object && 'version' in sealed && sealed.version === emptyProgress.version;
}
