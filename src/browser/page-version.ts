/** The version of this page: the mark that the build puts at its end; empty where there is none. */
export function versionOfPage(): string {
  return document.lastChild?.nodeValue?.split(' ')[1] ?? '';
}
