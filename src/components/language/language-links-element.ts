import { pageLanguage } from '../../client/page-language.ts';
import { readItem, writeItem } from '../../client/storage.ts';

const key = 'language-chosen';

/**
 * `<language-links>` around links to this page in other languages: a link followed leads to the section that is being
 * read, with the same query. Offers, once, the language that the browser asks for; nobody is sent anywhere unasked.
 */
export class LanguageLinksElement extends HTMLElement {
  #listeners = new AbortController();
  #sectionRead: (() => string) | undefined;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // A press comes before any way of following a link, into a new tab too; a key gives a click alone.
    for (const type of ['pointerdown', 'click']) this.addEventListener(type, (event) => this.#aim(event), { signal });
    if (scrollY > 0) this.#follow();
    else addEventListener('scroll', () => this.#follow(), { signal, once: true, passive: true });
    this.#offer();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #aim({ target, type }: Event): void {
    if (!(target instanceof HTMLAnchorElement)) return;
    target.search = location.search;
    // A fragment that holds what was filled in (`#plan=…`, `#text=…`) stays.
    target.hash = location.hash.includes('=') ? location.hash : (this.#sectionRead?.() ?? location.hash);
    if (type === 'click') writeItem(key, target.hreflang);
  }

  /** Until somebody scrolls, there is nothing to follow. */
  #follow(): void {
    void import('./follow-reading.ts')
      .then(({ followReading }) => {
        this.#sectionRead = followReading(this, this.#listeners.signal);
      })
      .catch(() => undefined);
  }

  #offer(): void {
    // A page that only this language has, such as 404, offers nothing.
    if (readItem(key) !== null || !document.querySelector('link[hreflang]')) return;
    const own = pageLanguage();
    for (const tag of navigator.languages) {
      const language = tag.split('-')[0] ?? '';
      const link = [...this.querySelectorAll('a')].find(({ hreflang }) => hreflang === language);
      if (link) {
        // Without its words, the link in the header still says what there is.
        void import('./language-offer.ts')
          .then(({ offerLanguage }) => offerLanguage(link, () => writeItem(key, own)))
          .catch(() => undefined);
      }
      if (link || language === own) return;
    }
  }
}
