import { namesHtml, type Names } from './html-text.ts';
import type { PageFacts } from './page-facts.ts';

/** What the index knows as a page: a whole page, or an entry of a page that is a list. */
export interface SearchRecord {
  /** Address from the site's root, with the entry's fragment. */
  readonly url: string;
  readonly html: string;
}

const entries = /<article\b[^>]*\sdata-search-entry="([^"]+)"[^>]*>[\s\S]*?<\/article>/g;

/**
 * The records of a page: the page itself and, of a list, each entry with an address of its own. A glossary's entries
 * are found by their own titles and do not compete as one long text with the lessons. Of a page that is not marked for
 * the search, only its names, its title and its description are found; of one whose main part is ignored, nothing.
 * @param path the page's path in the site, such as `thuat-ngu/index.html`
 * @param facts what the course's data say of the page
 */
export function recordsOf(path: string, html: string, facts?: PageFacts): SearchRecord[] {
  const url = urlOf(path);
  if (/<main\b[^>]*\sdata-pagefind-ignore="all"/.test(html)) return [];
  const [root = '<html>'] = /<html\b[^>]*>/.exec(html) ?? [];
  if (facts && !html.includes('data-pagefind-body')) return [{ url, html: summary(root, html, facts) }];
  const found = [...html.matchAll(entries)];
  const [main = '<main>'] = /<main\b[^>]*>/.exec(html) ?? [];
  const whole = found.length === 0 ? html : html.replace(entries, '');
  const page = facts
    ? whole.replace(main, () => main + factsHtml(facts) + namesHtml(withTitle(html, facts), facts.little))
    : whole;
  return [
    { url, html: page },
    ...found.map(([article, id = '']) => ({
      url: `${url}#${id}`,
      html: `${root}<body>${main}${namesHtml(facts?.entries.get(id) ?? noNames, facts?.little)}${article.replace(/<(\/?)h3\b[^>]*>/g, '<$1h1>')}</main></body></html>`,
    })),
  ];
}

/** Address from the site's root of a page. @param path such as `part/index.html` */
export function urlOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

function summary(root: string, html: string, facts: PageFacts): string {
  const [title = facts.names[0] ?? ''] = titlesOf(html);
  const [, description = ''] = /<meta name="description"[^>]* content="([^"]*)"/.exec(html) ?? [];
  const names = namesHtml(withTitle(html, facts), facts.little);
  return `${root}<body><main data-pagefind-body data-pagefind-filter="kind:${facts.kind}">${factsHtml(facts)}${names}<h1>${title}</h1><p>${description}</p></main></body></html>`;
}

const noNames: Names = { names: [], otherNames: [] };

function withTitle(html: string, { names, otherNames }: PageFacts): Names {
  return { names: [...titlesOf(html), ...names], otherNames };
}

/** What the results show of a page beside its text. */
function factsHtml({ audience }: PageFacts): string {
  return audience === undefined ? '' : `<span data-pagefind-meta="audience:${audience}"></span>`;
}

function titlesOf(html: string): string[] {
  const [, title = ''] = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html) ?? [];
  const text = title.replace(/<[^>]*>/g, ' ').trim();
  return text === '' ? [] : [text];
}
