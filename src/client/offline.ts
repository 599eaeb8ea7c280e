import { versionOfPage } from './page-version.ts';
import type { PageNews, WorkerNews } from '../core/offline/messages.ts';
import { scriptAddress } from './trusted.ts';

/** At most so often a page that stays open asks whether there is a new version, in milliseconds. */
const hour = 3_600_000;

/**
 * Registers the service worker, which saves the site, and passes on what it tells. Nothing happens where the browser
 * has none (`file:`, some private windows) or refuses.
 * @param worker address of its script
 * @param scope address that it serves
 */
export async function saveForOffline(worker: string, scope: string, told: (news: WorkerNews) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<WorkerNews>) => told(data));
  // A worker that takes this page over has to know what to serve it.
  const report = (): void => tellWorker({ kind: 'page', version: versionOfPage() });
  serviceWorker.addEventListener('controllerchange', report);
  // Where the browser did not know this page while it was fetched, it is told now how it came.
  report();
  try {
    const registration = await serviceWorker.register(scriptAddress(worker + (sparesData() ? '?spare' : '')), {
      scope,
      updateViaCache: 'none',
    });
    let asked = performance.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || performance.now() - asked < hour) return;
      asked = performance.now();
      registration.update().catch(() => undefined);
    });
  } catch {
    // The page itself is there; it will be tried again with the next one.
  }
}

/** Tells the service worker that serves this page, if there is one. */
export function tellWorker(news: PageNews): void {
  navigator.serviceWorker.controller?.postMessage(news);
}

/** Whether the reader asked the browser to spare data: the Network Information API, which only some browsers have. */
function sparesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return connection instanceof Object && Reflect.get(connection, 'saveData') === true;
}
