import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fill } from '../core/text/fill.ts';
import type { Messages } from './messages/messages.ts';

/** What every site has: the file by which result links are written and read, see `src/pages/numbers.json.ts`. */
const codesOf = z.looseObject({ course: z.string() });

/**
 * The id of the course that a built site is of.
 * @param folder absolute path of the built site
 * @returns undefined where no site was built
 */
export function builtCourse(folder: string): string | undefined {
  const file = join(folder, 'numbers.json');
  return existsSync(file) ? codesOf.parse(JSON.parse(readFileSync(file, 'utf8'))).course : undefined;
}

/** What is compared before anything is read of a built site. */
export interface BuiltSite {
  /** Absolute path of the built site. */
  readonly folder: string;
  /** The id that the content folder has. */
  readonly id: string;
  /** The built site and the content folder, as the author would type them. */
  readonly names: Readonly<{ built: string; content: string }>;
  /** `SITE_CONTENT`, where it is set. */
  readonly given: string | undefined;
}

/**
 * Why a built site is not the one of the content folder in use, in sentences for the author with what to do.
 * @returns undefined where it is that one
 */
export function otherSite({ folder, id, names, given }: BuiltSite, { words }: Messages): string | undefined {
  const built = builtCourse(folder);
  if (built === id) return undefined;
  const variable = given ? `SITE_CONTENT=${given}` : words['addresses.unset'];
  const values = { ...names, id, other: built ?? '', variable };
  return fill(words[built === undefined ? 'addresses.unbuilt' : 'addresses.other'], values);
}
