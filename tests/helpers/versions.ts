import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stampSite } from '../../src/build/finish/pipeline.ts';
import { bundleWorker } from '../../src/build/finish/worker-script.ts';
import { filesOf } from '../../src/build/offline/saved-files.ts';
import { withoutVersion } from '../../src/core/offline/stamp.ts';
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
  const folder = `${mkdtempSync(join(tmpdir(), `course-${name}-`))}/`;
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, 'marker.txt'), name);
  const names = filesOf(folder).filter((file) => file !== 'sw.js' && !file.startsWith('saved/'));
  const pages = names
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = withoutVersion(readFileSync(join(folder, file), 'utf8'));
      return [file, Buffer.from(html.replace(/<h1([^>]*)>/, `<h1$1 data-deploy="${name}">`))] as const;
    });
  const site = { folder, root, base: '/', origin: 'http://localhost', hasArchive: false };
  const worker = await bundleWorker();
  const { version } = stampSite(site, names, new Map(pages), {
    worker,
    edition: new Map(),
    open: { web: [], portable: [] },
  });
  return { name, folder, version, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
