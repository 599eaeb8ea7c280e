import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getManifest } from '@serwist/build';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

const source = fileURLToPath(new URL('../browser/worker/worker.ts', import.meta.url));

/** Bundles the service worker with the list of every file of the site. Comes after all that writes files. */
export function serviceWorker(): AstroIntegration {
  let base = '/';
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { manifestEntries, size } = await getManifest({
          globDirectory: folder,
          globPatterns: ['**/*'],
          // The last two are for hosts, not for readers.
          globIgnores: ['sw.js', '_redirects', '_headers', '*.map', '*.conf'],
          // Astro's own assets carry a hash in their name.
          dontCacheBustURLsMatching: /\/_astro\//,
          modifyURLPrefix: { '': base },
          maximumFileSizeToCacheInBytes: 4_000_000,
        });
        await build({
          configFile: false,
          logLevel: 'warn',
          define: { 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir: folder,
            emptyOutDir: false,
            copyPublicDir: false,
            target: 'es2022',
            lib: { entry: source, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
          },
        });
        const file = join(folder, 'sw.js');
        const list = JSON.stringify(manifestEntries ?? []);
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace('self.__SW_MANIFEST', () => list),
        );
        logger.info(`${manifestEntries?.length ?? 0} files, ${Math.round(size / 1000)} kB before compression`);
      },
    },
  };
}
