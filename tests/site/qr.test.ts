import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { permalinks, withBase } from '../../src/core/address/permalink.ts';
import { qrPath } from '../../src/core/address/qr-path.ts';
import { hosts } from '../helpers/hosts.ts';
import { readQr } from '../helpers/read-qr.ts';
import { root } from '../helpers/project.ts';
import { sites } from '../helpers/sites.ts';

const course = readCourse(root);
const paths = course.languages.flatMap((language) => [...permalinks(course, language).values()]);

describe.each(sites)('QR codes, built for $url$base', ({ base, url, folder }) => {
  const { page } = hosts(folder, base);

  it.each(paths)('that of %s is read by a reader and leads to it', async (path) => {
    const file = join(folder, qrPath(path));
    const read = await readQr(file);
    expect(read.startsWith(`${url}${base}`)).toBe(true);
    const { pathname } = new URL(read);
    expect(page(pathname) ?? pathname).toBe(withBase(base, path));
    // The page itself says the same short address.
    const [, short = `${url}${withBase(base, path)}`] =
      /<link rel="shortlink" href="([^"]+)"/.exec(readFileSync(join(folder, path, 'index.html'), 'utf8')) ?? [];
    expect(read).toBe(short);
    const svg = readFileSync(file, 'utf8');
    expect(svg.length).toBeLessThanOrEqual(1500);
    expect(svg).toContain('viewBox="-4 -4 ');
  });

  it.each(['giang-vien/', 'en/trainers/'])('%s links to that of each lesson', (path) => {
    const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
    const codes = [...html.matchAll(/href="([^"]+\/qr\.svg)"/g)].map(([, href = '']) => href);
    expect(codes).toHaveLength(11);
    for (const href of codes) expect(() => readFileSync(join(folder, href.replace(`${url}${base}`, '')))).not.toThrow();
  });
});
