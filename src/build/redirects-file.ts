import { readOptional } from './content-file.ts';
import { redirectsSchema, type Redirects } from '../schemas/redirects.ts';

/**
 * Reads `content/redirects.yaml`.
 * @param root absolute path of the project
 * @throws on faulty content; run the content check first
 */
export function readRedirects(root: string): Redirects {
  return redirectsSchema.parse(readOptional(root, 'redirects.yaml', { short: [], moved: [] }));
}
