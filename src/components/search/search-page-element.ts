import { pageLanguage } from '../../client/page-language.ts';
import { deletedKey } from '../../client/storage.ts';
import { laterWords } from '../../client/words.ts';
import { isSamePage, searchAddress, searchState } from './search-address.ts';
import { connectSearch, type Search } from './search-view.ts';

/**
 * `<search-page>`: search inside a page. Query and filters live in the address (`#q=…&module=…`), so that they can be
 * linked and go back and forward and are never sent to the host; `?q=…` is read too. Attributes: `data-base`, `data-language`.
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
      language: this.dataset['language'] ?? pageLanguage(),
      signal,
    });
    form.addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && void search.run(), {
      signal,
    });
    form.addEventListener('submit', (event) => this.#submitted(event, form), { signal });
    // What was typed before this script was there is asked for as it stands.
    const wasTyped = input.value !== '';
    if (wasTyped) void search.run();
    if (!isSamePage(new URL(form.action).pathname, location.pathname)) return;
    form.addEventListener('input', () => history.replaceState(null, '', addressOf(form)), { signal });
    for (const moved of ['popstate', 'hashchange'])
      addEventListener(moved, () => fromAddress(form, search), { signal });
    // Everything was deleted in another tab.
    const forget = ({ key }: StorageEvent): void => {
      if (key !== deletedKey) return;
      input.value = '';
      history.replaceState(null, '', addressOf(form));
      void search.run();
    };
    addEventListener('storage', forget, { signal });
    if (!wasTyped) fromAddress(form, search);
    if (input.value !== '' || location.search !== '') history.replaceState(null, '', addressOf(form));
  }

  /** The words go into the fragment, here and on the page that this one leads to. */
  #submitted(event: SubmitEvent, form: HTMLFormElement): void {
    event.preventDefault();
    const address = addressOf(form);
    if (isSamePage(new URL(form.action).pathname, location.pathname)) history.pushState(null, '', address);
    else location.href = address;
  }
}

function filtersOf(form: HTMLFormElement): Record<string, string> {
  const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

function addressOf(form: HTMLFormElement): string {
  const isHere = isSamePage(new URL(form.action).pathname, location.pathname);
  const page = isHere ? location.pathname : form.action;
  return searchAddress(page, { q: form.querySelector('input')?.value ?? '', ...filtersOf(form) });
}

/** Takes over what the address says; a fragment that only names a place of the page says nothing of the search. */
function fromAddress(form: HTMLFormElement, search: Search): void {
  const state = searchState(location);
  if (!state && location.hash !== '') return;
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  if (fields.every(({ name, value }) => value === (state?.[name] ?? ''))) {
    if (state) void search.run();
    return;
  }
  for (const field of fields) field.value = state?.[field.name] ?? '';
  void search.run();
}
