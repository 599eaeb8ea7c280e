/**
 * `<glossary-text>`: a text in which terms link to the glossary. A plain click, tap or Enter shows the term's entry
 * beside it; the link itself keeps working for every other click and when the entry cannot be had.
 */
export class GlossaryTextElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    this.addEventListener('click', (event) => this.#clicked(event), { signal: this.#listeners.signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #clicked(event: MouseEvent): void {
    const link = event.target;
    if (!(link instanceof HTMLAnchorElement) || link.className !== 'term') return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void import('./term-note.ts').then(({ showTerm }) => showTerm(link)).catch(() => location.assign(link.href));
  }
}
