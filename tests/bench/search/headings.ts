import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '../../../src/build/search-index/packed.ts';
import { decodeText } from '../../../src/search/marks.ts';

/** A title or heading of a built site, with the addresses of the pages that have it. */
export interface Heading {
  readonly text: string;
  readonly urls: readonly string[];
}

interface Fragment {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly filters: { readonly kind?: readonly string[] };
  readonly anchors: readonly { readonly element: string; readonly text: string }[];
}

/** The titles and headings in an index. @param folder a built `pagefind` folder */
export function headingsOf(folder: string, language: string): Heading[] {
  const pages = new Map<string, Set<string>>();
  for (const name of globSync(`fragment/${language}_*`, { cwd: folder }).sort()) {
    const fragment: Fragment = JSON.parse(unpack(readFileSync(join(folder, name))).toString());
    // Found by trainers alone.
    if (fragment.filters.kind?.includes('trainer')) continue;
    const headings = fragment.anchors.filter(({ element }) => /^h\d$/.test(element)).map(({ text }) => text);
    for (const text of [fragment.meta.title ?? '', ...headings]) {
      const decoded = decodeText(text).trim();
      if (decoded !== '') pages.set(decoded, (pages.get(decoded) ?? new Set()).add(fragment.url));
    }
  }
  return [...pages].map(([text, urls]) => ({ text, urls: [...urls] }));
}
