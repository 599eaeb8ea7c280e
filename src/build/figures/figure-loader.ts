import { globSync, readFileSync, existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { sizeOf } from './render-figure.ts';

/**
 * Loads the drawings of a folder, each with its words from `texts.yaml`: `{ svg, width, height, …texts }` by the name of its file.
 * @param folder absolute, or from the project's root
 */
export function figureLoader(folder: string): Loader {
  return {
    name: 'figures',
    load: async ({ config, parseData, store, watcher }) => {
      const base = resolve(fileURLToPath(config.root), folder);
      const load = async (): Promise<void> => {
        store.clear();
        const file = join(base, 'texts.yaml');
        const texts: unknown = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
        for (const name of globSync('*.svg', { cwd: base }).toSorted()) {
          const id = basename(name, '.svg');
          const own: unknown = Reflect.get(Object(texts), id);
          const svg = readFileSync(join(base, name), 'utf8');
          const data = { ...Object(own), svg, ...sizeOf(svg) };
          store.set({ id, data: await parseData({ id, data }) });
        }
      };
      await load();
      watcher?.add(base);
      watcher?.on('change', (path) => {
        if (path.startsWith(base)) void load();
      });
    },
  };
}
