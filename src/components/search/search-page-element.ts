import { scriptWords } from '../../browser/words.ts';
import { connectSearch, type Search } from './search-view.ts';

/**
 * `<search-page>`: search inside a page. The query lives in the address (`?q=`), so it can be linked and goes back
 * and forward. Attribute: `data-base`.
 */
export class SearchPageElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    void this.#start();
  }

  async #start(): Promise<void> {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const { searchScript: words } = await scriptWords();
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const list = this.querySelector('ol');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!form || !input || !list || !status) return;
    const base = this.dataset['base'] ?? '/';
    const search = connectSearch({ input, list, status, words, base, signal });
    const isSearchPage = new URL(form.action).pathname === location.pathname;
    form.addEventListener('submit', (event) => isSearchPage && this.#submitted(event, input), { signal });
    if (!isSearchPage) return;
    input.addEventListener('input', () => history.replaceState(null, '', addressOf(input.value)), { signal });
    addEventListener('popstate', () => fromAddress(input, search), { signal });
    fromAddress(input, search);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #submitted(event: SubmitEvent, input: HTMLInputElement): void {
    event.preventDefault();
    history.pushState(null, '', addressOf(input.value));
  }
}

function addressOf(query: string): string {
  return query === '' ? location.pathname : `?${new URLSearchParams({ q: query }).toString()}`;
}

function fromAddress(input: HTMLInputElement, search: Search): void {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') search.run();
}
