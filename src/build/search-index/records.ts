import {
  appendTo,
  attribute,
  childrenOf,
  contentOf,
  copyTree,
  elementsNamed,
  elementsOf,
  firstNamed,
  insertFirst,
  newElement,
  parseHtml,
  removeFrom,
  rename,
  setAttribute,
  type Document,
  type Element,
} from '../finish/tree.ts';
import { namesHtml, type Names } from './index-text.ts';
import type { EntryFacts, PageFacts, PageKind } from './page-facts.ts';
import { removeUnsearched } from './searched-part.ts';

/** What the index knows as a page: a whole page, or an entry of a page that is a list. */
export interface SearchRecord {
  /** Address from the site's root, with the entry's fragment. */
  readonly url: string;
  /** What the index reads. */
  readonly tree: Document;
}

/**
 * The records of a page: the page itself and, of a list, each entry with an address of its own. A glossary's entries
 * are found by their own titles and do not compete as one long text with the lessons. Of a page that is found by its
 * name alone, only its names, its title and its description are read.
 * @param path the page's path in the site, such as `glossary/index.html`
 * @param tree the page; left as it is
 * @param facts what the course's data say of the page; without them its own marks for the index hold
 */
export function recordsOf(path: string, tree: Document, facts?: PageFacts): SearchRecord[] {
  const url = urlOf(path);
  const main = firstNamed(tree, 'main');
  if (!facts || !main) return [{ url, tree: copyTree(tree) }];
  const language = attribute(firstNamed(tree, 'html') ?? main, 'lang') ?? '';
  const title = titleOf(main);
  const names = { names: [...(title === '' ? [] : [title]), ...facts.names], otherNames: facts.otherNames };
  const { kind } = facts;
  const page = (marks: Marks, own: Names, content: readonly Element[]): Document =>
    recordTree(language, marks, namesHtml(own, facts.little), content);
  if (facts.isNameOnly) return [{ url, tree: page(facts, names, summary(tree, title || (facts.names[0] ?? ''))) }];

  const text = copyTree(main);
  const entries = elementsNamed(text, 'article').flatMap((article) => {
    const [id, entry] = elementsOf(article).flatMap(({ attribs }) => entryAt(facts, attribs['id']))[0] ?? [];
    return id === undefined || !entry ? [] : [{ id, entry, article }];
  });
  for (const { article } of entries) {
    removeFrom(article);
    removeUnsearched(article);
    for (const heading of elementsNamed(article, 'h3')) rename(heading, 'h1');
  }
  removeUnsearched(text);
  const described = elementsOf(text).some((element) => attribute(element, 'class') === 'lead');
  const about = described ? [] : description(tree);
  return [
    { url, tree: page(facts, names, [...about, text]) },
    ...entries.map(({ id, entry, article }) => ({
      url: `${url}#${id}`,
      tree: page({ kind, circle: entry.circle, module: { name: title } }, entry, [article]),
    })),
  ];
}

/** Address from the site's root of a page. @param path such as `part/index.html` */
export function urlOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** What the results show of a page beside its text, and what they can be filtered by. */
interface Marks {
  readonly kind: PageKind;
  readonly audience?: string | undefined;
  readonly circle?: { readonly id: string; readonly name: string } | undefined;
  readonly module?: { readonly id?: string; readonly name: string } | undefined;
}

function entryAt({ entries }: PageFacts, id: string | undefined): (readonly [string, EntryFacts])[] {
  const entry = id === undefined ? undefined : entries.get(id);
  return id === undefined || !entry ? [] : [[id, entry]];
}

function recordTree(language: string, marks: Marks, names: string, content: readonly Element[]): Document {
  const { kind, audience, circle, module } = marks;
  const tree = parseHtml(`<html><body><main data-pagefind-body>${names}</main></body></html>`);
  const [html, main] = [firstNamed(tree, 'html'), firstNamed(tree, 'main')];
  if (!html || !main) throw new Error('expected the record’s own elements, found none');
  setAttribute(html, 'lang', language);
  setAttribute(main, 'data-pagefind-filter', `kind:${kind}`);
  const shown = { circle: circle?.name, module: module?.name, audience };
  for (const [name, value] of Object.entries(shown))
    if (value !== undefined)
      insertFirst(main, 'span', { 'data-pagefind-meta': `${name}[data-value]`, 'data-value': value });
  for (const [name, value] of Object.entries({ circle: circle?.id, module: module?.id }))
    if (value !== undefined) insertFirst(main, 'span', { 'data-pagefind-filter': `${name}:${value}` });
  for (const part of content) appendTo(main, part.name === 'main' ? childrenOf(part) : [part]);
  return tree;
}

function summary(tree: Document, title: string): Element[] {
  return [newElement('h1', title), ...description(tree)];
}

/** What a page says of itself to those who have not opened it. */
function description(tree: Document): Element[] {
  const meta = elementsNamed(tree, 'meta').find((each) => attribute(each, 'name') === 'description');
  return meta ? [newElement('p', attribute(meta, 'content') ?? '')] : [];
}

function titleOf(main: Element): string {
  const heading = firstNamed(main, 'h1');
  return heading ? contentOf(heading).trim() : '';
}
