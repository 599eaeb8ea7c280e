import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionFiles } from '../helpers/edition.ts';
import { faultsOf, ofEdition, ofPages } from '../helpers/html-validator.ts';
import { htmlFiles, redirectFiles } from '../helpers/html-files.ts';
import { sites } from '../helpers/sites.ts';

const [site] = sites;
const edition = [...editionFiles(site.folder)].filter(([name]) => name.endsWith('.html'));

describe('HTML', () => {
  it.each([...htmlFiles(site.folder), ...redirectFiles(site.folder)])('%s is valid', async (file) => {
    expect(await faultsOf(ofPages, readFileSync(join(site.folder, file), 'utf8'))).toEqual([]);
  });

  it.each(edition)('%s of the folder edition is valid', async (_name, bytes) => {
    expect(await faultsOf(ofEdition, bytes.toString())).toEqual([]);
  });
});
