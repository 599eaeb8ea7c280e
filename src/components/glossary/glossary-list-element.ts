import { fill } from '../../i18n/fill.ts';

/**
 * `<glossary-list>`: the glossary, which its style sheet filters by circle. Says how many terms are left, and takes
 * the filter away when the address asks for a term that it hides.
 * Attribute: `data-count`, the words for a number of terms.
 */
export class GlossaryListElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('change', () => this.#tell(), { signal });
    addEventListener('hashchange', () => this.#reveal(), { signal });
    this.#reveal();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #tell(): void {
    const status = this.querySelector('[role=status]');
    const terms = [...this.querySelectorAll<HTMLElement>('.term')].filter((term) => term.offsetParent !== null);
    if (status) status.textContent = fill(this.dataset['count'] ?? '', { count: terms.length });
  }

  /** A browser may also have kept a filter from an earlier visit. */
  #reveal(): void {
    const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!wanted || !this.contains(wanted) || wanted.offsetParent !== null) return;
    this.querySelector('form')?.reset();
    this.#tell();
    wanted.scrollIntoView();
  }
}
