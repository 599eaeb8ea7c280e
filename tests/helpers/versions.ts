import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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
  /** Bytes of all that is saved for reading without a network. */
  readonly bytes: number;
  readonly remove: () => void;
}

/**
 * A version of a built site that can be told from others: every lesson's lead says its name, and so does `marker.txt`, which
 * pages do not name.
 * @param built absolute path of a site built for the root of a host
 * @param pages the only pages that it has, with what they load; all when left out. To save a whole course takes a
 * browser seconds
 */
export async function versionOf(built: string, name: string, pages?: readonly string[]): Promise<Version> {
  const folder = `${mkdtempSync(join(tmpdir(), `course-${name}-`))}/`;
  for (const file of pages ? filesFor(built, pages) : filesOf(built)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(built, file), join(folder, file));
  }
  writeFileSync(join(folder, 'marker.txt'), name);
  const names = filesOf(folder).filter((file) => file !== 'sw.js' && !file.startsWith('saved/'));
  const html = names
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const text = withoutVersion(readFileSync(join(folder, file), 'utf8'));
      return [file, Buffer.from(text.replace(/<h1([^>]*)>/, `<h1$1 data-deploy="${name}">`))] as const;
    });
  const site = { folder, root, base: '/', origin: 'http://localhost', hasArchive: false };
  const worker = await bundleWorker();
  const { version, saved } = stampSite(site, names, new Map(html), {
    worker,
    edition: new Map(),
    open: { web: [], portable: [] },
  });
  const bytes = saved.files.reduce((sum, { size }) => sum + size, 0);
  return { name, folder, version, bytes, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Pages of a site, and of its other files those that they name, or that a file so found names. */
function filesFor(built: string, pages: readonly string[]): string[] {
  const others = filesOf(built).filter((file) => !file.endsWith('.html') && /^(_astro|figures)\//.test(file));
  const found = new Set([...pages, 'pagefind/pagefind-entry.json', 'manifest.webmanifest', 'icon.svg']);
  // What is added meanwhile is looked through as well.
  for (const file of found) {
    if (!/\.(html|js|css)$/.test(file)) continue;
    const text = readFileSync(join(built, file), 'utf8');
    for (const other of others) if (text.includes(basename(other))) found.add(other);
  }
  return [...found];
}
