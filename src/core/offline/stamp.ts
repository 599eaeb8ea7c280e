/**
 * The last thing in every page of the web edition: `<!--version abc-->`. A response that has it is the whole page, and ours.
 * A host may have appended something of its own, but no other page.
 */
const [open, close] = ['<!--version ', '-->'];
/** So many characters may follow. */
const mostAppended = 20_000;

/** The last mark of a page: where it begins, and its version. */
function markOf(html: string): { readonly at: number; readonly version: string } | undefined {
  const at = html.lastIndexOf(open);
  const end = html.indexOf(close, at);
  if (at === -1 || end === -1) return undefined;
  const version = html.slice(at + open.length, end);
  const appended = html.slice(end + close.length).toLowerCase();
  const isLast = appended.length <= mostAppended && !['<!doctype', '<html'].some((other) => appended.includes(other));
  return isLast && /^[\w-]+$/.test(version) ? { at, version } : undefined;
}

/** The version that a page is of; undefined when it is cut short, or not this site's (an error, a login page in its place). */
export function versionOf(html: string): string | undefined {
  return markOf(html)?.version;
}

/** A page with the mark of a version at its end, in place of one that it may have. */
export function withVersion(html: string, version: string): string {
  return `${withoutVersion(html)}<!--version ${version}-->`;
}

/** A page without the mark and what follows it: what two versions share when nothing else in it has changed. */
export function withoutVersion(html: string): string {
  return html.slice(0, markOf(html)?.at);
}
