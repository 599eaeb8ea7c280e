import { join, resolve } from 'node:path';

/**
 * The folder that holds the course: the one that `SITE_CONTENT` names, else `content` in the project.
 * @param root absolute path of the project
 * @returns an absolute path
 */
export function contentFolder(root: string): string {
  const given = process.env['SITE_CONTENT'];
  return given ? resolve(root, given) : join(root, 'content');
}
