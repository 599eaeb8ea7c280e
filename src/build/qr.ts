import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { beside } from './beside.ts';
import { codeSchema } from './qr/codes.ts';

/** Writes a QR code for each page, made while the pages are. */
export function qrCodes(): AstroIntegration {
  let site = '';
  let base = '/';
  let root = '';
  let made: Promise<unknown> | undefined;
  return {
    name: 'qr',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
        base = config.base;
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        made = beside(new URL('./qr/worker.ts', import.meta.url), { root, site, base });
        // Whoever waits for it hears of a failure.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const codes = z.array(codeSchema).parse(await made);
        for (const { path, svg } of codes) {
          const file = join(fileURLToPath(dir), path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, svg);
        }
        logger.info(`${codes.length} codes`);
      },
    },
  };
}
