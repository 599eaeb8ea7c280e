/** What a search page's address says: the query by `q`, and what it is narrowed to, by the filters' names. */
export type SearchState = Readonly<Record<string, string>>;

/**
 * The address of a search. What is searched for stands in the fragment, which no browser sends to the host.
 * @param page address of the search page
 */
export function searchAddress(page: string, state: SearchState): string {
  const values = Object.entries(state).filter(([, value]) => value !== '');
  const fragment = new URLSearchParams(values).toString();
  return fragment === '' ? page : `${page}#${fragment}`;
}

/**
 * Reads what an address says of a search: from its fragment, else from its query, as addresses did before.
 * @returns nothing when it says nothing, as with a fragment that names a place of the page
 */
export function searchState({ hash, search }: Pick<Location, 'hash' | 'search'>): SearchState | undefined {
  const text = hash.includes('=') ? hash.slice(1) : search;
  const state = Object.fromEntries(new URLSearchParams(text));
  return Object.keys(state).length === 0 ? undefined : state;
}

/** Whether two addresses lead to the same page, with a slash at the end, without, or with `index.html`. */
export function isSamePage(one: string, other: string): boolean {
  const plain = (path: string): string => path.replace(/index\.html$/, '').replace(/\/$/, '');
  return plain(one) === plain(other);
}
