import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentFolder } from './content-folder.ts';
import { redirectsSchema, type Redirects } from '../schemas/redirects.ts';

/**
 * Reads `content/redirects.yaml`.
 * @param root absolute path of the project
 * @throws on faulty content; run the content check first
 */
export function readRedirects(root: string): Redirects {
  return redirectsSchema.parse(parse(readFileSync(join(contentFolder(root), 'redirects.yaml'), 'utf8')));
}
