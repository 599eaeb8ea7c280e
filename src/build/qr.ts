import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { permalinks, withBase } from '../course/permalink.ts';
import { qrPath } from '../course/qr-path.ts';
import { redirects } from '../course/redirects.ts';
import { readCourse } from './course-file.ts';
import { qrSvg } from './qr/qr-svg.ts';
import { readRedirects } from './redirects-file.ts';

/**
 * Writes a QR code for each page. A lesson's holds its short address, which outlives every move and makes the coarser,
 * more readable picture.
 */
export function qrCodes(): AstroIntegration {
  let site = '';
  let base = '/';
  let root = '';
  return {
    name: 'qr',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
        base = config.base;
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const course = readCourse(root);
        const short = redirects(course, { ...readRedirects(root), moved: [] });
        const shortOf = new Map(short.toReversed().map(({ from, to }) => [to, from]));
        const paths = course.languages.flatMap((language) => [...permalinks(course, language).values()]);
        for (const path of paths) {
          const address = shortOf.get(path) ?? path;
          const file = join(fileURLToPath(dir), qrPath(path));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, qrSvg(new URL(withBase(base, address), site).href));
        }
        logger.info(`${paths.length} codes`);
      },
    },
  };
}
