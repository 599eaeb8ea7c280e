import { readItem, writeItem } from '../../browser/storage.ts';

const key = 'language-chosen';

/**
 * `<language-links>` around links to this page in other languages: a link followed leads to the section that is being
 * read, with the same query. Offers, once, the language that the browser asks for; nobody is sent anywhere unasked.
 */
export class LanguageLinksElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // A press comes before any way of following a link, into a new tab too; a key gives a click alone.
    for (const type of ['pointerdown', 'click']) this.addEventListener(type, (event) => this.#aim(event), { signal });
    this.#offer();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #aim({ target, type }: Event): void {
    if (!(target instanceof HTMLAnchorElement)) return;
    target.search = location.search;
    target.hash = sectionRead();
    if (type === 'click') writeItem(key, target.hreflang);
  }

  #offer(): void {
    // A page that only this language has, such as 404, offers nothing.
    if (readItem(key) !== null || !document.querySelector('link[hreflang]')) return;
    const { lang } = document.documentElement;
    for (const tag of navigator.languages) {
      const language = tag.split('-')[0] ?? '';
      const link = [...this.querySelectorAll('a')].find(({ hreflang }) => hreflang === language);
      if (link) {
        // Without its words, the link in the header still says what there is.
        void import('./language-offer.ts')
          .then(({ offerLanguage }) => offerLanguage(link, () => writeItem(key, lang)))
          .catch(() => undefined);
      }
      if (link || language === lang) return;
    }
  }
}

/**
 * The id of the last section, among those shown, that begins above the middle of the window. A fragment that holds what
 * was filled in (`#plan=…`, `#text=…`) stays.
 */
function sectionRead(): string {
  if (scrollY < 1 || location.hash.includes('=')) return location.hash;
  const sections = [...document.querySelectorAll('main :is(h2, h3, section, quiz-question)[id]')];
  return sections.findLast((each) => (each.getClientRects()[0]?.top ?? Infinity) < innerHeight / 2)?.id ?? '';
}
