import type { Plugin } from 'vite';
import { parse } from 'yaml';

/**
 * Lets scripts import `content/ui/<language>.yaml`: of all words, only the groups for scripts (`…Script`) are sent,
 * as one small file for each language; with `?later` the groups that are loaded when a tool is first asked for
 * (`…Later`), with `?group=<name>` that group alone.
 */
export function scriptWords(): Plugin {
  return {
    name: 'script-words',
    transform: {
      filter: { id: /\/content\/ui\/[a-z]+\.yaml(\?|$)/ },
      handler(source, id) {
        const words: unknown = parse(source);
        const groups = Object.entries(words instanceof Object ? words : {});
        const query = new URLSearchParams(id.split('?')[1]);
        const wanted = query.get('group');
        const kind = query.has('later') ? 'Later' : 'Script';
        const sent: unknown =
          wanted === null
            ? Object.fromEntries(groups.filter(([name]) => name.endsWith(kind)))
            : groups.find(([name]) => name === wanted)?.[1];
        return { code: `export default ${JSON.stringify(sent)};`, map: null };
      },
    },
  };
}
