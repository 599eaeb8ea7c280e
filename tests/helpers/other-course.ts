import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { newCourse, type MadeCourse } from '../../src/build/new-course/new-course.ts';
import { build } from './build.ts';
import { htmlFiles, pathOf, redirectFiles } from './html-files.ts';
import { faultsOf, ofPages } from './html-validator.ts';
import { tempProject } from './temp-project.ts';

/** A course that the project was not written for, built. */
export interface OtherCourse {
  readonly made: MadeCourse;
  /** Absolute path of the copy of the project. */
  readonly project: string;
  /** Absolute path of its content. */
  readonly content: string;
  /** Absolute path of the built site. */
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Makes a course of an article as an author does, and builds it in a copy of the project.
 * @param article absolute path; without one, the course that begins from nothing
 * @param env for the build, as `SITE_EXTRAS`
 * @param how its language, where it is not that of the article, and what is changed in it before it is built
 * @throws with what the build said when it fails
 */
export async function otherCourse(
  article: string | undefined,
  env: Readonly<Record<string, string>> = {},
  how: { readonly language?: string; readonly prepare?: (project: string, content: string) => void } = {},
): Promise<OtherCourse> {
  const project = tempProject();
  const content = join(project.root, 'other-course');
  const folder = join(project.root, 'other-site');
  const made = newCourse({ root: project.root, target: content, article, language: how.language });
  vi.stubEnv('SITE_CONTENT', content);
  how.prepare?.(project.root, content);
  vi.unstubAllEnvs();
  const { code, output } = await build(project.root, { SITE_CONTENT: content, SITE_OUT: folder, ...env });
  if (code !== 0) throw new Error(`${article ?? 'The new course'} does not build:\n${output}`);
  return { made, project: project.root, content, folder, remove: project.remove };
}

/** What is wrong with the HTML of a site, by file. */
export async function htmlFaults(folder: string): Promise<string[]> {
  const faults: string[] = [];
  for (const file of [...htmlFiles(folder), ...redirectFiles(folder)])
    for (const fault of await faultsOf(ofPages, readFileSync(join(folder, file), 'utf8')))
      faults.push(`${file}: ${fault}`);
  return faults;
}

/** Links of a site at the root of a host that lead to no file or no part of a page of it. */
export function deadLinks(folder: string): string[] {
  const origin = 'http://localhost:4321';
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return htmlFiles(folder).flatMap((file) =>
    [...text(file).matchAll(/\s(?:href|src|action)="([^"]+)"/g)].flatMap(([, href = '']) => {
      const target = new URL(href.replaceAll('&amp;', '&'), `${origin}/${pathOf(file)}`);
      // Absolute addresses are what the site says of itself to others.
      if (target.origin !== origin || href.startsWith(origin)) return [];
      const path = decodeURIComponent(target.pathname.slice(1));
      const name = /\.[a-z0-9]+$/.test(path) ? path : `${path}index.html`;
      // Cards are drawn with the extras alone.
      if (name.startsWith('cards/')) return [];
      if (!existsSync(join(folder, name))) return [`${file}: ${href}`];
      const id = decodeURIComponent(target.hash.slice(1));
      const isThere = id === '' || !name.endsWith('.html') || text(name).includes(` id="${id}"`);
      return isThere ? [] : [`${file}: ${href}`];
    }),
  );
}
