/**
 * A page with a further name for one of its parts, so that links to the former fragment still land there. Works
 * without script.
 * @param id of an element of the page
 * @throws when the page has no such element
 */
export function withAlias(html: string, id: string, alias: string): string {
  const marked = html.replace(
    new RegExp(`<[a-z][^>]*\\sid="${id}"[^>]*>`),
    (tag) => `${tag}<span id="${alias}"></span>`,
  );
  if (marked === html) throw new Error(`No element #${id} for the former name #${alias}`);
  return marked;
}
