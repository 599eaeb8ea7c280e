import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '../../../src/build/search-index/packed.ts';
import { boundary, decodeText } from '../../../src/core/search/marks.ts';
import { wordsOf } from '../../../src/core/search/normalise.ts';

/** A page's text as its index has it. */
export interface Text {
  readonly url: string;
  /** The words of each stretch that a phrase may run through. */
  readonly stretches: readonly (readonly string[])[];
}

/**
 * The texts in an index.
 * @param folder a built `pagefind` folder
 * @param ends further signs that end a stretch
 */
export function textsOf(folder: string, language: string, ends = ''): Text[] {
  const end = new RegExp(`[${boundary}${ends}]`, 'u');
  return globSync(`fragment/${language}_*`, { cwd: folder })
    .sort()
    .map((name) => {
      const fragment: { url: string; content: string } = JSON.parse(
        unpack(readFileSync(join(folder, name))).toString(),
      );
      return { url: fragment.url, stretches: decodeText(fragment.content).split(end).map(wordsOf) };
    });
}
