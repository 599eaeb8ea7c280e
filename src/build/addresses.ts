import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permalinks } from '../core/address/permalink.ts';
import { redirects } from '../core/address/redirects.ts';
import type { Course } from '../schemas/course.ts';
import type { Redirects } from '../schemas/redirects.ts';
import { attribute, elementsOf, firstNamed, parseHtml } from './finish/tree.ts';

/** An address that was once published, with or without a fragment, and for a whole page what it led to. */
export interface Address {
  readonly address: string;
  /** As authors write links: `lesson:first-lesson`. */
  readonly key?: string | undefined;
}

/** What can be linked to within a page: headings, sections, questions, terms; not the parts of a form. */
const linkable: ReadonlySet<string> = new Set(['h2', 'h3', 'section', 'dt', 'quiz-question']);

/** Ids of a page's parts that people may link to, in order. */
export function fragmentsOf(html: string): string[] {
  const main = firstNamed(parseHtml(html), 'main');
  const parts = main ? elementsOf(main) : [];
  return parts.flatMap((part) => (linkable.has(part.name) ? (attribute(part, 'id') ?? []) : []));
}

/**
 * Every address that a built site has now, without its base: pages, their parts, short addresses.
 * @param folder absolute path of the built site
 */
export function currentAddresses(folder: string, course: Course, data: Redirects): Address[] {
  const keys = new Map(
    course.languages.flatMap((language) => [...permalinks(course, language)].map(([key, address]) => [address, key])),
  );
  const found = globSync('**/index.html', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => ({ file, address: `/${file.replace(/index\.html$/, '')}` }))
    .filter(({ address }) => keys.has(address))
    .flatMap(({ file, address }) => [
      { address, key: keys.get(address) },
      ...fragmentsOf(readFileSync(join(folder, file), 'utf8')).map((id) => ({ address: `${address}#${id}` })),
    ]);
  return [...found, ...redirects(course, data).map(({ from, key }) => ({ address: from, key }))];
}

/** Reads the list: an address a line, for a page with its key behind a space; `#` at the start of a line is a remark. */
export function parseAddresses(text: string): Address[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => {
      const [address = '', key] = line.split(' ');
      return { address, key };
    });
}

/** The list with further addresses in it, sorted; nothing is taken out and what an address led to stays noted. */
export function withAddresses(text: string, more: readonly Address[]): string {
  const known = new Map(parseAddresses(text).map((each) => [each.address, each]));
  for (const each of more) if (!known.has(each.address)) known.set(each.address, each);
  const remarks = text.split('\n').filter((line) => line.startsWith('#'));
  const lines = [...known.values()]
    .map(({ address, key }) => (key === undefined ? address : `${address} ${key}`))
    .toSorted((one, other) => (one < other ? -1 : 1));
  return [...remarks, ...lines, ''].join('\n');
}
