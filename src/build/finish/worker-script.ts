import { fileURLToPath } from 'node:url';
import { build, minifySync } from 'vite';
import { intoScript, type SavedSite } from '../../core/offline/saved-site.ts';
import { withBase } from '../../core/address/permalink.ts';
import { readUi } from '../ui-file.ts';
import { lostPage } from '../offline/lost-page.ts';

const source = fileURLToPath(new URL('../../worker/worker.ts', import.meta.url));
/** Stands in the bundle where the list of the site's files goes. */
const place = 'SAVED_SITE_PLACE';

/** The service worker's bundle, with the place for its list of files still open. @throws when the place is not there once */
export async function bundleWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { savedSite: place },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: source, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The service worker is not one script');
  const found = chunk.code.split(place).length - 1;
  if (found !== 1)
    throw new Error(`The service worker was to name its list of files once, and names it ${found} times`);
  return chunk.code;
}

/** The worker's script with the site that it saves. @param bundle as {@link bundleWorker} made it */
export function workerScript(bundle: string, site: SavedSite): string {
  const filled = bundle.replace(place, () => JSON.stringify(intoScript(site)));
  const { code, errors } = minifySync('sw.js', filled, { module: false, compress: true, mangle: false });
  const [error] = errors;
  if (error) throw new Error(`sw.js: ${error.message}`);
  return code;
}

/**
 * The pages that the worker shows where neither the network nor what is saved has an answer, by the beginning of their
 * addresses; the default language's, which begins with nothing, comes last.
 * @param root absolute path of the project, for the words
 * @param base `/` or `/hoc/`
 */
export function fallbackPages(root: string, base: string, languages: readonly string[]): SavedSite['lost'] {
  return languages
    .map((language, index) => {
      const words = readUi(root, language).lostPage;
      const prefix = index === 0 ? '' : `${language}/`;
      return { prefix, html: lostPage(language, withBase(base, `/${prefix}`), words) };
    })
    .toReversed();
}
