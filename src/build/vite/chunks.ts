import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the bundler tells of a module. */
export interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** A group of modules that share a file, as Rolldown's `codeSplitting.groups` takes it. */
export interface ChunkGroup {
  readonly name: (id: string, graph: ModuleGraph) => string | null;
  readonly priority: number;
}

/**
 * Groups of modules that share one file of scripts: small files compress badly and each is a request. A group holds its
 * entry files and all that these reach by static imports; what an earlier group has taken is not in a later one.
 * @param entries files of each group, below the source folder
 * @param source address of the source folder, with a slash at its end
 * @throws when an entry is not there, or no page's script reaches it: a rename must not change the files in silence
 */
export function chunksByEntry(entries: Readonly<Record<string, readonly string[]>>, source: URL): ChunkGroup[] {
  const names = Object.keys(entries);
  const files = new Map(
    Object.entries(entries).map(([name, list]) => [name, list.map((file) => fileURLToPath(new URL(file, source)))]),
  );
  for (const [name, list] of files)
    for (const file of list)
      if (!existsSync(file)) throw new Error(`chunk “${name}”: expected its entry at ${file}, found no such file`);
  const reached = new Map<string, ReadonlySet<string>>();
  const membersOf = (name: string, graph: ModuleGraph): ReadonlySet<string> => {
    const known = reached.get(name) ?? reach(name, files.get(name) ?? [], graph);
    reached.set(name, known);
    return known;
  };
  return names.map((name, at) => ({
    name: (id, graph) => {
      const first = names.find((each) => membersOf(each, graph).has(id));
      return first === name ? name : null;
    },
    priority: names.length - at,
  }));
}

function reach(chunk: string, entries: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set<string>();
  for (const entry of entries)
    if (!graph.getModuleInfo(entry))
      throw new Error(`chunk “${chunk}”: expected a page’s script to reach ${entry}, found none that does`);
  const waiting = [...entries];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
