/** The version of this page: the mark that the build puts at its end; empty where there is none. */
export function versionOfPage(): string {
  // A host may have appended a comment of its own.
  const marks = [...document.childNodes].map(({ nodeValue }) => /^version (\S+)/.exec(nodeValue ?? '')?.[1]);
  return marks.findLast(Boolean) ?? '';
}
