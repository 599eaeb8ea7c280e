import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { parse } from 'yaml';
import { z } from 'zod';
import { withBase } from '../course/permalink.ts';
import { intoScript, type SavedSite } from '../course/editions/saved-site.ts';
import { versionOf } from '../course/editions/stamp.ts';
import { readCourse } from './course-file.ts';
import { lostPage } from './offline/lost-page.ts';
import { writePacks } from './offline/packs.ts';
import { savedFiles } from './offline/saved-files.ts';

const source = fileURLToPath(new URL('../browser/worker/worker.ts', import.meta.url));
const ui = z.object({
  lostPage: z.object({ title: z.string(), lead: z.string(), again: z.string(), home: z.string() }),
});

/** Bundles the service worker with the list of every file of the site. Comes after all that writes files. */
export function serviceWorker(): AstroIntegration {
  let base = '/';
  let root = '';
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files, packs } = await writeServiceWorker(fileURLToPath(dir), root, base);
        const size = files.reduce((sum, file) => sum + file.size, 0);
        logger.info(`${files.length} files, ${packs.length} packs, ${Math.round(size / 1000)} kB before compression`);
      },
    },
  };
}

/**
 * Writes `sw.js` for a built site.
 * @param folder absolute path of the site, every page of which bears its version
 * @param root absolute path of the project, for the words
 * @param base `/` or `/hoc/`
 * @returns what it will save
 */
export async function writeServiceWorker(folder: string, root: string, base: string): Promise<SavedSite> {
  const site = savedSite(folder, root, base);
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { savedSite: JSON.stringify(intoScript(site)) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      lib: { entry: source, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  });
  return site;
}

function savedSite(folder: string, root: string, base: string): SavedSite {
  const version = versionOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  if (version === undefined) throw new Error('The pages bear no version: finishPages() has to come first');
  const { languages } = readCourse(root);
  const lost = languages.map((language, index) => {
    const words = ui.parse(parse(readFileSync(join(root, `content/ui/${language}.yaml`), 'utf8'))).lostPage;
    const prefix = index === 0 ? '' : `${language}/`;
    return { prefix, html: lostPage(language, withBase(base, `/${prefix}`), words) };
  });
  const files = savedFiles(folder);
  return { version, files, packs: writePacks(folder, files), lost: lost.toReversed() };
}
