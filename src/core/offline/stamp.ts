/**
 * The last thing in every page of the web edition: `<!--version abc-->`. A response that has it is the whole page, and ours.
 * A host may have appended something of its own, but no other page.
 */
const pattern = /<!--version ([\w-]+)-->(?:(?!<!--version |<!doctype|<html)[\s\S]){0,20000}$/i;

/** The version that a page is of; undefined when it is cut short, or not this site's (an error, a login page in its place). */
export function versionOf(html: string): string | undefined {
  return pattern.exec(html)?.[1];
}

/** A page with the mark of a version at its end, in place of one that it may have. */
export function withVersion(html: string, version: string): string {
  return `${withoutVersion(html)}<!--version ${version}-->`;
}

/** A page without the mark and what follows it: what two versions share when nothing else in it has changed. */
export function withoutVersion(html: string): string {
  return html.replace(pattern, '');
}
