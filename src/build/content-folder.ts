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

/** The content that ships with the project: what every course begins with stands there. @param root absolute path of the project */
export const defaultContent = (root: string): string => join(root, 'content');
