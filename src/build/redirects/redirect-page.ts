import { createHash } from 'node:crypto';

/** Keeps the query and the fragment, which a refresh by markup drops. The link is the page's only one. */
const script = 'l=location;a=document.links[0];a.search=l.search;a.hash=l.hash||a.hash;l.replace(a)';
const hash = createHash('sha256').update(script).digest('base64');

/** What a redirect page has to say. */
export interface RedirectPage {
  readonly language: string;
  /** Title of the page it leads to. */
  readonly title: string;
  /** The link's text. */
  readonly text: string;
  /**
   * Path of that page, under the site's base. Not relative to this page: some hosts serve it without its last slash as
   * well, where `../` leads elsewhere. In the portable edition all links are made relative.
   */
  readonly href: string;
  /** Absolute address of that page. */
  readonly canonical: string;
}

/**
 * The HTML of a redirect page, on any host: with script at once, with query and fragment; without, by refresh
 * or link. There is one for each lesson, so it leaves out the tags that HTML lets be left out, and what only a page that
 * is looked at needs; a policy of a hash alone allows this script and nothing that is loaded. The empty icon keeps
 * browsers from asking for one, which the policy refuses.
 */
export function redirectPage({ language, title, text, href, canonical }: RedirectPage): string {
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8">`,
    `<meta http-equiv="content-security-policy" content="default-src 'sha256-${hash}'; img-src data:"><link rel="icon" href="data:,">`,
    `<title>${escape(title)}</title><link rel="canonical" href="${canonical}">`,
    `<meta http-equiv="refresh" content="0; url=${href}">`,
    `<a href="${href}">${escape(text)}</a><script>${script}</script>`,
  ].join('');
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
