import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentFolder } from './content-folder.ts';

/**
 * Reads a YAML file of the content that a course may do without.
 * @param root absolute path of the project
 * @param name below the folder of the content
 * @param without what it is in a course that has none
 */
export function readOptional(root: string, name: string, without: unknown): unknown {
  const file = join(contentFolder(root), name);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) ?? without) : without;
}
