import { minify } from 'vite';

interface Change {
  readonly why: string;
  readonly from: string;
  readonly to: string;
}

/** The endings that Pagefind gives the parts of an index. */
export const ownEnding = /\.pf_(?:meta|index|filter|fragment)$/;
/**
 * The ending of the parts of an index: application/octet-stream in the lists of types of IIS, Apache, nginx and Caddy.
 * IIS answers 404 for an ending that its list lacks.
 */
export const binaryEnding = '.bin';

const changes: readonly Change[] = [
  {
    why: 'places are found with their weights, before any page is loaded',
    from: 'words:locations,data:',
    to: 'words:locations,weighted:weighted_locations,data:',
  },
  ...['pf_meta', 'pf_index', 'pf_filter', 'pf_fragment'].map((ending) => ({
    why: 'every host knows the type of .bin; some answer 404 for endings that they do not know',
    from: `.${ending}\``,
    to: `${binaryEnding}\``,
  })),
  {
    why: 'IIS and old Apaches have no type for .wasm, and few hosts compress it: it stays packed',
    from: 'wasm.${language}.pagefind',
    to: `wasm.\${language}${binaryEnding}`,
  },
  {
    why: 'what the site does not use is left out: the worker, searches without an instance',
    from: 'export{createInstance,debouncedSearch,destroy,filters,init,mergeIndex,options,preload,search};',
    to: 'export{Pagefind};',
  },
  {
    why: 'it can be awaited, and a failure to start is told',
    from: '];this.init(options2?.language);}',
    to: '];this.ready=this.init(options2?.language);}',
  },
  {
    why: 'a chunk that did not load is a failure, not an empty result',
    from: ');}}async loadChunk(',
    to: ');throw e;}}async loadChunk(',
  },
];

/**
 * Pagefind's script, smaller and with the few changes that this site's search needs.
 * @throws when a new version of Pagefind no longer has one of the places to change
 */
export async function pagefindScript(source: string): Promise<string> {
  let changed = source;
  for (const { why, from, to } of changes) {
    if (changed.split(from).length !== 2)
      throw new Error(`pagefind.js: “${from}” is not there exactly once; it was changed so that ${why}`);
    changed = changed.replace(from, () => to);
  }
  const { code, errors } = await minify('pagefind.js', changed, {
    module: true,
    compress: { dropConsole: false },
    mangle: true,
  });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}
