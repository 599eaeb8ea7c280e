import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

export type Dictionary = ReturnType<typeof decodeTrie>;

/**
 * A dictionary of cspell, read when it is first asked for: it takes half a second.
 * @param name of its package
 * @param file in that package
 */
export function dictionary(name: string, file: string): () => Dictionary {
  let read: Dictionary | undefined;
  return () => {
    if (read) return read;
    const folder = dirname(createRequire(import.meta.url).resolve(name));
    return (read = decodeTrie(gunzipSync(readFileSync(join(folder, file)))));
  };
}

/** The dictionary's nearest word; nothing when none is near. */
export function nearest(words: Dictionary, word: string): string | undefined {
  return words.suggest(word, { numSuggestions: 1, ignoreCase: false, timeout: 300 })[0];
}
