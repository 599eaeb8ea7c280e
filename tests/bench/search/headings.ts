import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '../../../src/build/search-index/packed.ts';
import { namesOf } from '../../../src/core/search/excerpt.ts';
import { decodeText } from '../../../src/core/search/marks.ts';
import { wordsOf } from '../../../src/core/search/normalise.ts';

/** A title or heading of a built site, with the addresses of the pages that have it or are called so. */
export interface Heading {
  readonly text: string;
  readonly urls: readonly string[];
}

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
  readonly filters: { readonly kind?: readonly string[] };
  readonly anchors: readonly { readonly element: string; readonly text: string }[];
}

/** The titles and headings in an index. @param folder a built `pagefind` folder */
export function headingsOf(folder: string, language: string): Heading[] {
  const pages = new Map<string, Set<string>>();
  const called = new Map<string, string[]>();
  for (const file of globSync(`fragment/${language}_*`, { cwd: folder }).sort()) {
    const fragment: Fragment = JSON.parse(unpack(readFileSync(join(folder, file))).toString());
    for (const name of namesOf(decodeText(fragment.content)))
      called.set(name, [...(called.get(name) ?? []), fragment.url]);
    // Its headings repeat those of the lessons.
    if (fragment.filters.kind?.includes('trainer')) continue;
    const headings = fragment.anchors.filter(({ element }) => /^h\d$/.test(element)).map(({ text }) => text);
    for (const text of [fragment.meta.title ?? '', ...headings]) {
      const decoded = decodeText(text).trim();
      if (decoded !== '') pages.set(decoded, (pages.get(decoded) ?? new Set()).add(fragment.url));
    }
  }
  return [...pages].map(([text, urls]) => ({ text, urls: [...urls, ...(called.get(wordsOf(text).join(' ')) ?? [])] }));
}
