import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesOf } from '../../src/build/offline/saved-files.ts';
import { build } from '../helpers/build.ts';
import { sites } from '../helpers/sites.ts';
import { tempProject } from '../helpers/temp-project.ts';

const [site] = sites;
const other = tempProject();
afterAll(() => other.remove());

const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

it(
  'another build, in another folder, gives the same bytes, the files to download included',
  { timeout: 600_000 },
  async () => {
    const { code, output } = await build(other.root, { SITE_BASE: site.base, SITE_URL: site.url });
    expect(code, output).toBe(0);
    const second = hashes(join(other.root, 'dist'));
    expect(second).toEqual(hashes(site.folder));
    // The folder edition and three packages for platforms.
    expect(Object.keys(second).filter((name) => name.endsWith('.zip'))).toHaveLength(4);
  },
);
