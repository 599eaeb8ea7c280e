import type { Plugin } from 'vite';
import { readCourse } from '../course-file.ts';
import { readWords, uiFiles } from '../ui-file.ts';

const list = 'virtual:interface-words';
const one = 'virtual:interface-words/';

/** What a script imports of the words: by the name of the export, which groups of a language it gets. */
const exported: Readonly<Record<string, { readonly ending: string } | { readonly group: string }>> = {
  script: { ending: 'Script' },
  later: { ending: 'Later' },
  languageOffer: { group: 'languageOffer' },
  readerTools: { group: 'readerTools' },
  homeAct: { group: 'homeAct' },
  finished: { group: 'finished' },
  planning: { group: 'planning' },
  deck: { group: 'deck' },
  camera: { group: 'camera' },
  papers: { group: 'papers' },
  message: { group: 'message' },
  offlineNotice: { group: 'offlineNotice' },
};

/**
 * Lets scripts import the words of the interface from `virtual:interface-words`: of all words, only the groups for
 * scripts (`…Script`) are sent, as one small file for each language; as `later` the groups that are loaded when a tool
 * is first asked for (`…Later`), and some groups alone.
 * @param root absolute path of the project
 */
export function scriptWords(root: string): Plugin {
  return {
    name: 'script-words',
    resolveId: { filter: { id: /^virtual:interface-words/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:interface-words/ },
      handler(id) {
        const name = id.slice(1);
        const { languages } = readCourse(root);
        if (name === list) return listOf(languages);
        const [language = '', kind = ''] = name.slice(one.length).split('/');
        for (const file of uiFiles(root, language)) this.addWatchFile(file);
        return `export default ${JSON.stringify(wordsOf(readWords(root, language), kind))};`;
      },
    },
  };
}

/** For each kind of words a way to load them by language. */
function listOf(languages: readonly string[]): string {
  const load = (language: string, kind: string): string =>
    `${language}: () => import(${JSON.stringify(`${one}${language}/${kind}`)}).then((words) => words.default)`;
  return Object.keys(exported)
    .map((kind) => `export const ${kind} = { ${languages.map((each) => load(each, kind)).join(', ')} };`)
    .join('\n');
}

function wordsOf(words: unknown, kind: string): unknown {
  const groups = Object.entries(words instanceof Object ? words : {});
  const wanted = exported[kind];
  if (!wanted) throw new Error(`No words “${kind}”`);
  return 'group' in wanted
    ? groups.find(([name]) => name === wanted.group)?.[1]
    : Object.fromEntries(groups.filter(([name]) => name.endsWith(wanted.ending)));
}
