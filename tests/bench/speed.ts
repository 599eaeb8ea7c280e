import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../helpers/browser.ts';
import unpackBrowser from '../helpers/unpack-browser.ts';
import { quizLatency, searchLatency } from './browser/interactions.ts';
import { serveCompressed } from './browser/compressed-server.ts';
import { phone } from './browser/phone.ts';
import { firstTypeface } from './browser/typeface.ts';
import { firstVisits } from './browser/vitals.ts';
import { machine } from './machine.ts';

/** `npm run bench:speed`: the built site on a slow phone: bytes, paints, and how fast quiz and search answer. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const folder = process.env['SITE_OUT'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
if (!existsSync(folder)) throw new Error('There is no built site. Run npm run build first.');

const pages = [
  '/',
  '/nhiem-vu/',
  '/nhiem-vu/chung/',
  '/chien-luoc/van-hoa-dong-doi/',
  '/en/tasks/joint/',
  '/tim-kiem/',
];
const lines = [
  { latency: 40, kilobitsDown: 10_000 },
  { latency: phone.latency, kilobitsDown: phone.kilobitsDown },
];
const queries = ['ddinhj gia', 'd9i5nh gia1', 'chien luoc', 'baobi', 'thuong hieuj', 'mau thuan', 'dự bao doanh số'];

await unpackBrowser();
const browser = await launchBrowser();
const server = await serveCompressed(folder);
console.log(machine());
console.log(
  `${phone.latency} ms a request, ${phone.kilobitsDown} kbit/s, processor × 1/${phone.slowdown}; medians of ${values.runs}`,
);
const visits: Record<string, string | number>[] = [];
for (const path of pages) visits.push(await firstVisits(browser, server, path, Number(values.runs)));
console.table(visits);
console.log(`the own font on a first visit; processor as it is; medians of ${values.runs}, the largest layout shift`);
const fonts: Record<string, string | number>[] = [];
for (const line of lines)
  for (const path of ['/', '/nhiem-vu/chung/'])
    fonts.push(await firstTypeface(browser, server, path, line, Number(values.runs)));
console.table(fonts);
const { letters, firstBytes } = await searchLatency(browser, server, '/tim-kiem/', queries);
console.log(`processor × 1/${phone.slowdown}, line as it is; milliseconds`);
console.table([await quizLatency(browser, server, '/nhiem-vu/chung/'), ...letters]);
console.log(`search, from the first key to the first result: ${firstBytes} B`);
await browser.close();
server.close();
