import { fragmentId } from '../../client/fragment.ts';
import { fill } from '../../core/text/fill.ts';

/**
 * `<glossary-list>`: the glossary, which its style sheet filters by circle. Says how many terms are left, and takes
 * the filter away when the address asks for a term that it hides. The filter stands in the address (`?circle=<id>`), so
 * that a link, and the page in another language, has it too.
 * Attribute: `data-count`, the words for a number of terms.
 */
export class GlossaryListElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('change', (event) => this.#filter(event.target), { signal });
    addEventListener('hashchange', () => this.#reveal(), { signal });
    this.#restore();
    this.#reveal();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #filter(choice: EventTarget | null): void {
    if (choice instanceof HTMLInputElement) {
      const address = new URL(location.href);
      address.searchParams.set(choice.name, choice.value);
      history.replaceState(history.state, '', address);
    }
    this.#tell();
  }

  #restore(): void {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const choices = [...this.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      const choice = choices.find((each) => each.name === name && each.value === value);
      if (choice) choice.checked = true;
      if (choice) this.#tell();
    }
  }

  #tell(): void {
    const status = this.querySelector('[role=status]');
    const terms = [...this.querySelectorAll<HTMLElement>('.term')].filter((term) => term.offsetParent !== null);
    if (status) status.textContent = fill(this.dataset['count'] ?? '', { count: terms.length });
  }

  /** A browser may also have kept a filter from an earlier visit. */
  #reveal(): void {
    const wanted = document.getElementById(fragmentId(location.hash));
    if (!wanted || !this.contains(wanted) || wanted.offsetParent !== null) return;
    this.querySelector('form')?.reset();
    this.#tell();
    wanted.scrollIntoView();
  }
}
