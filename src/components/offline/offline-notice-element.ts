import { saveForOffline } from '../../browser/offline.ts';
import type { News } from './offline-news.ts';

/**
 * `<offline-notice>`: has the site saved for offline use once the page is at rest, and says how that goes; says when
 * there is no network. What it says is loaded with the first thing to say.
 * Attributes: `data-worker` (the service worker's script), `data-scope` (what it serves).
 */
export class OfflineNoticeElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener('offline', () => this.#tell({ kind: 'unreachable' }), { signal });
    addEventListener('online', () => this.#tell({ kind: 'online' }), { signal });
    if (!navigator.onLine) this.#tell({ kind: 'unreachable' });
    if (document.readyState === 'complete') this.#save();
    else addEventListener('load', () => this.#save(), { signal, once: true });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  #save(): void {
    const { worker = '', scope = '' } = this.dataset;
    if (import.meta.env.PROD) void saveForOffline(worker, scope, (news) => this.#tell(news));
  }

  #tell(news: News): void {
    import('./offline-news.ts').then(({ tellNews }) => tellNews(this, news)).catch(() => undefined);
  }
}
