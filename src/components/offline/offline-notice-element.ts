import { saveForOffline } from '../../browser/offline.ts';
import { scriptWords } from '../../browser/words.ts';

/**
 * `<offline-notice>`: has the site saved for offline use once the page is at rest, and says so once; says when there
 * is no network. Attributes: `data-worker` (the service worker's script), `data-scope` (what it serves).
 */
export class OfflineNoticeElement extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener('offline', () => void this.#say('offline'), { signal });
    addEventListener('online', () => this.replaceChildren(), { signal });
    if (!navigator.onLine) void this.#say('offline');
    if (document.readyState === 'complete') void this.#save();
    else addEventListener('load', () => void this.#save(), { signal, once: true });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  async #save(): Promise<void> {
    const { worker = '', scope = '' } = this.dataset;
    if (import.meta.env.PROD && (await saveForOffline(worker, scope))) await this.#say('ready');
  }

  async #say(what: 'ready' | 'offline'): Promise<void> {
    const { offlineScript } = await scriptWords();
    this.textContent = offlineScript[what];
  }
}
