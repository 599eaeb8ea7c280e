import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { build } from './build.ts';
import { root } from './project.ts';
import { sites } from './sites.ts';

/** Vitest's global set-up: builds the sites under test, once for each state of the sources. */
export default async function buildSites(): Promise<void> {
  const state = stateOfSources();
  for (const { base, url, folder } of sites) {
    const stamp = `${folder}.stamp`;
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state && existsSync(folder)) continue;
    mkdirSync(dirname(folder), { recursive: true });
    const { code, output } = await build(root, { SITE_BASE: base, SITE_URL: url, SITE_OUT: folder });
    if (code !== 0) throw new Error(`The site under test does not build:\n${output}`);
    writeFileSync(stamp, state);
  }
}

function stateOfSources(): string {
  const files = globSync(['content/**', 'src/**', 'public/**', '*.{json,mjs,ts}'], { cwd: root }).toSorted();
  const hash = createHash('sha256');
  for (const name of files) {
    const path = join(root, name);
    if (statSync(path).isFile()) hash.update(name).update(readFileSync(path));
  }
  return hash.digest('hex');
}
