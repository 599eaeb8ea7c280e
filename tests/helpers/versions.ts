import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rewriteHtml } from '../../src/build/html-files.ts';
import { finishSite } from '../../src/build/finish-pages.ts';
import { writeServiceWorker } from '../../src/build/service-worker.ts';
import { root } from './project.ts';

/** A deploy of the course. */
export interface Version {
  readonly name: string;
  readonly folder: string;
  /** The mark in its pages. */
  readonly version: string;
  readonly remove: () => void;
}

/**
 * A version of a built site that can be told from others: every lesson's lead says its name, and so does `marker.txt`, which
 * pages do not name.
 * @param built absolute path of a site built for the root of a host
 */
export async function versionOf(built: string, name: string): Promise<Version> {
  const folder = mkdtempSync(join(tmpdir(), `course-${name}-`));
  cpSync(built, folder, { recursive: true });
  rewriteHtml(folder, (html) => html.replace(/<h1([^>]*)>/, `<h1$1 data-deploy="${name}">`));
  writeFileSync(join(folder, 'marker.txt'), name);
  const version = finishSite(folder);
  await writeServiceWorker(folder, root, '/');
  return { name, folder, version, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
