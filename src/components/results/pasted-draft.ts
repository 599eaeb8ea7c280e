/** Names in the fragment what was pasted, and how much of that is carried along. */
const draft = 'text';
const longestDraft = 10_000;

/** What was pasted and not yet read, as the address carries it. */
export const readDraft = (): string | null => new URLSearchParams(location.hash.slice(1)).get(draft);

/** Keeps what was pasted and not yet read in the address, from where a link to another language takes it along. */
export function keepDraft(text: string): void {
  const fragment = text === '' || text.length > longestDraft ? '' : `#${new URLSearchParams({ [draft]: text })}`;
  history.replaceState(history.state, '', location.pathname + location.search + fragment);
}
