import type { Plugin } from 'vite';
import { parse } from 'yaml';

/**
 * Lets scripts import `content/ui/<language>.yaml`: of all words, only the groups for scripts (`…Script`) are sent,
 * as one small file for each language.
 */
export function scriptWords(): Plugin {
  return {
    name: 'script-words',
    transform: {
      filter: { id: /\/content\/ui\/[a-z]+\.yaml$/ },
      handler(source) {
        const words: unknown = parse(source);
        const groups = Object.entries(words instanceof Object ? words : {}).filter(([name]) => name.endsWith('Script'));
        return { code: `export default ${JSON.stringify(Object.fromEntries(groups))};`, map: null };
      },
    },
  };
}
