/**
 * `<search-opener>`: turns its link into a button for the search dialog. Nothing of search is loaded before the
 * first press of the link, `/` or Ctrl K; the link itself keeps working when that fails.
 * Attributes: `data-base` (the site's base), `data-language` (the page's language).
 */
export class SearchOpenerElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    addEventListener('keydown', (event) => this.#pressed(event), { signal });
    this.querySelector('a')?.setAttribute('aria-keyshortcuts', '/ Control+K');
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #clicked(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void this.#open();
  }

  #pressed(event: KeyboardEvent): void {
    const writing =
      event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const controlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !controlK) return;
    event.preventDefault();
    void this.#open();
  }

  async #open(): Promise<void> {
    try {
      const { openSearchDialog } = await import('./search-dialog.ts');
      const { base = '/', language = '' } = this.dataset;
      await openSearchDialog(base, language, this.querySelector('a')?.href ?? '');
    } catch {
      location.href = this.querySelector('a')?.href ?? '';
    }
  }
}
