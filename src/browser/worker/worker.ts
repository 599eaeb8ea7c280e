import { NetworkOnly, Serwist, type PrecacheEntry, type SerwistGlobalConfig } from 'serwist';

declare global {
  interface WorkerGlobalScope extends SerwistGlobalConfig {
    __SW_MANIFEST: (PrecacheEntry | string)[] | undefined;
  }
}
declare const self: WorkerGlobalScope & { readonly registration: ServiceWorkerRegistration };

/** Saves the whole site at the first visit and serves it from there; unknown addresses without a network get the 404 page. */
const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST ?? [],
  clientsClaim: true,
  precacheOptions: {
    cleanupOutdatedCaches: true,
    // `pagefind-entry.json?ts=…`; the search page's query; another try to load the index (see SearchIndex).
    ignoreURLParametersMatching: [/^ts$/, /^q$/, /^try$/],
    directoryIndex: 'index.html',
  },
  fallbacks: {
    entries: [
      {
        url: `${new URL(self.registration.scope).pathname}404.html`,
        matcher: ({ request }) => request.mode === 'navigate',
      },
    ],
  },
  // The fall-back page needs a handler that it can stand in for.
  runtimeCaching: [{ matcher: ({ request }) => request.mode === 'navigate', handler: new NetworkOnly() }],
});

serwist.addEventListeners();
