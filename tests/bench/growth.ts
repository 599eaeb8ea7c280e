import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { build } from '../helpers/build.ts';
import { tempProject } from '../helpers/temp-project.ts';
import { generateCourse } from './generate-course.ts';
import { machine } from './machine.ts';

/** `npm run bench`: how the build and one lesson's page grow with the course. Figures only, never a verdict. */
const { values } = parseArgs({
  options: {
    lessons: { type: 'string', default: '11,100,1000' },
    /** With social cards and the folder edition, which no other site generator makes. */
    extras: { type: 'boolean', default: false },
  },
});

const reportMemory = `process.on('exit', () => console.error('maxRSS', process.resourceUsage().maxRSS))`;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

async function measure(count: number): Promise<Record<string, string | number>> {
  const project = tempProject();
  try {
    generateCourse(project.root, count);
    const started = performance.now();
    const { code, output } = await build(project.root, {
      SITE_EXTRAS: values.extras ? '' : 'none',
      NODE_OPTIONS: `--max-old-space-size=1300 --max-semi-space-size=48 --import "data:text/javascript,${encodeURIComponent(reportMemory)}"`,
    });
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(output);
    const dist = join(project.root, 'dist');
    const files = globSync('**/*', { cwd: dist }).filter((name) => statSync(join(dist, name)).isFile());
    const size = (names: readonly string[]): number => sum(names.map((name) => statSync(join(dist, name)).size));
    const page = readFileSync(join(dist, 'module-1/lesson-3/index.html'));
    const kilobytes = Math.max(...[...output.matchAll(/maxRSS (\d+)/g)].map(([, value]) => Number(value)));
    return {
      lessons: count,
      'build s': seconds.toFixed(1),
      'memory MB': megabytes(kilobytes * 1024),
      'dist MB': megabytes(size(files)),
      'without search index MB': megabytes(size(files.filter((name) => !name.startsWith('pagefind')))),
      'of that booklet MB': megabytes(size(files.filter((name) => name.startsWith('in/')))),
      'QR codes MB': megabytes(size(files.filter((name) => name.startsWith('qr/')))),
      'one page B': page.length,
      'one page brotli B': brotliCompressSync(page).length,
    };
  } finally {
    project.remove();
  }
}

console.log(machine());
const rows: Record<string, string | number>[] = [];
for (const count of values.lessons.split(',')) rows.push(await measure(Number(count)));
console.table(rows);
