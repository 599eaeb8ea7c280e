import type { Loader } from 'astro/loaders';
import { readWords, uiFiles } from './ui-file.ts';

/**
 * Loads the words of the interface in each language of the course, by its code.
 * @param root absolute path of the project
 */
export function wordsLoader(root: string, languages: readonly string[]): Loader {
  return {
    name: 'words',
    load: async ({ parseData, store, watcher }) => {
      const load = async (): Promise<void> => {
        for (const id of languages)
          store.set({ id, data: await parseData({ id, data: { ...Object(readWords(root, id)) } }) });
      };
      await load();
      const files = languages.flatMap((language) => uiFiles(root, language));
      watcher?.add(files);
      watcher?.on('change', (path) => {
        if (files.includes(path)) void load();
      });
    },
  };
}
