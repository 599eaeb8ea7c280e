import { saveForOffline } from '../../client/offline.ts';
import { versionOfPage } from '../../client/page-version.ts';
import type { News } from './offline-news.ts';

/**
 * `<offline-notice>`: has the site saved for offline use once the page is at rest, and says how that goes; says when
 * there is no network. What it says is loaded with the first thing to say; how saving goes waits until somebody sees the
 * foot of the page, so that a first visit does not pay for it.
 * Attributes: `data-worker` (the service worker's script), `data-scope` (what it serves).
 */
export class OfflineNoticeElement extends HTMLElement {
  #listeners = new AbortController();
  #seen = false;
  #waiting: News | undefined;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener('offline', () => this.#tell({ kind: 'unreachable', cause: 'network' }), { signal });
    addEventListener('online', () => this.#tell({ kind: 'online' }), { signal });
    if (!navigator.onLine) this.#tell({ kind: 'unreachable', cause: 'network' });
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.at(-1)?.isIntersecting) return;
        observer.disconnect();
        this.#seen = true;
        if (this.#waiting) this.#tell(this.#waiting);
      },
      { rootMargin: '50%' },
    );
    observer.observe(this);
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
    if (!this.#seen && isForTheFoot(news)) this.#waiting = news;
    else import('./offline-news.ts').then(({ tellNews }) => tellNews(this, news)).catch(() => undefined);
  }
}

/** Whether it is of no use to a reader who does not look at the foot of the page: all but a lost network and an update. */
const isForTheFoot = (news: News): boolean =>
  'saved' in news || (news.kind === 'serving' && news.version === versionOfPage());
