import { laterWords } from '../../browser/words.ts';
import { connectSearch, type Search } from './search-view.ts';

/**
 * `<search-page>`: search inside a page. Query and filters live in the address (`?q=…&module=…`), so that they can be
 * linked and go back and forward. Attribute: `data-base`.
 */
export class SearchPageElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    void this.#start(this.#listeners.signal);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  async #start(signal: AbortSignal): Promise<void> {
    const { searchLater: words } = await laterWords();
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const list = this.querySelector('ol');
    const status = this.querySelector<HTMLElement>('[role=status]');
    const extra = this.querySelector<HTMLElement>('.search-extra');
    if (!form || !input || !list || !status || !extra) return;
    const filters = (): Record<string, string> => filtersOf(form);
    const search = connectSearch({
      input,
      list,
      status,
      extra,
      words,
      filters,
      base: this.dataset['base'] ?? '/',
      signal,
    });
    const isSearchPage = new URL(form.action).pathname === location.pathname;
    form.addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && search.run(), { signal });
    if (!isSearchPage) return;
    form.addEventListener('submit', (event) => submitted(event, form), { signal });
    form.addEventListener('input', () => history.replaceState(null, '', addressOf(form)), { signal });
    addEventListener('popstate', () => fromAddress(form, search), { signal });
    // What was typed before this script was there is asked for as it stands.
    if (input.value === '') fromAddress(form, search);
    else {
      history.replaceState(null, '', addressOf(form));
      search.run();
    }
  }
}

function filtersOf(form: HTMLFormElement): Record<string, string> {
  const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

function submitted(event: SubmitEvent, form: HTMLFormElement): void {
  event.preventDefault();
  history.pushState(null, '', addressOf(form));
}

function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams(filtersOf(form));
  const text = form.querySelector('input')?.value ?? '';
  if (text !== '') query.set('q', text);
  return query.size === 0 ? location.pathname : `?${query.toString()}`;
}

function fromAddress(form: HTMLFormElement, search: Search): void {
  const query = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    field.value = query.get(field.name) ?? '';
  }
  search.run();
}
