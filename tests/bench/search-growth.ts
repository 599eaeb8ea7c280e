import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fold } from '../../src/core/search/marks.ts';
import { launchBrowser } from '../helpers/browser.ts';
import unpackBrowser from '../helpers/unpack-browser.ts';
import { serveCompressed } from './browser/compressed-server.ts';
import { searchLatency } from './browser/interactions.ts';
import { machine } from './machine.ts';
import { buildIndex } from './search/open-index.ts';
import { syntheticPages } from './search/synthetic.ts';

/**
 * `npm run bench:search-growth`: what a first search costs, and how long a letter takes on a slow processor, as the
 * number of pages grows. The pages are made of the site's own words in their own frequencies.
 */
const { values } = parseArgs({ options: { pages: { type: 'string', default: '15,150,1500' } } });
const folder = process.env['SITE_OUT'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
if (!existsSync(folder)) throw new Error('There is no built site. Run npm run build first.');

const lines = readFileSync(join(folder, 'pagefind/vocabulary.vi.txt'), 'utf8').split('\n').toReversed();
const words = lines.flatMap((line) => line.split(' ')).filter((word) => /^\p{L}+$/u.test(word));
/** Two words of the middle of the frequencies, typed without marks. */
const queries = [40, 90, 160, 240, 330].map((at) => fold(words.slice(at, at + 2).join(' ')));

await unpackBrowser();
const browser = await launchBrowser();
console.log(machine());
const rows: Record<string, string | number>[] = [];
for (const count of values.pages.split(',').map(Number)) {
  const site = mkdtempSync(join(tmpdir(), 'search-growth-'));
  cpSync(folder, site, { recursive: true });
  rmSync(join(site, 'pagefind'), { recursive: true });
  const index = await buildIndex(syntheticPages(words, count));
  cpSync(index, join(site, 'pagefind'), { recursive: true });
  const server = await serveCompressed(site);
  const bytes: number[] = [];
  for (const query of queries) bytes.push((await searchLatency(browser, server, '/tim-kiem/', [query])).firstBytes);
  const [fetching, loaded] = (await searchLatency(browser, server, '/tim-kiem/', queries)).letters;
  rows.push({
    pages: count,
    'first result B': Math.round(bytes.reduce((a, b) => a + b, 0) / bytes.length),
    'at most B': Math.max(...bytes),
    'letter ms, fetching': fetching?.median ?? NaN,
    'once loaded': loaded?.median ?? NaN,
    'slowest once loaded': loaded?.slowest ?? NaN,
  });
  server.close();
  for (const each of [site, index]) rmSync(each, { recursive: true });
}
console.table(rows);
await browser.close();
