import { Serwist, type PrecacheEntry, type SerwistGlobalConfig } from 'serwist';

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
    // Pagefind asks for `pagefind-entry.json?ts=…`; the query of the search page is read by its script.
    ignoreURLParametersMatching: [/^ts$/, /^q$/],
    directoryIndex: 'index.html',
  },
  fallbacks: {
    entries: [{ url: `${new URL(self.registration.scope).pathname}404.html`, matcher: ({ request }) => request.mode === 'navigate' }],
  },
  runtimeCaching: [],
});

serwist.addEventListeners();
