/** Cache Storage as far as the service worker's store uses it, kept in memory. */
export function memoryCaches(): Pick<CacheStorage, 'open' | 'match' | 'keys' | 'delete'> {
  const all = new Map<string, Map<string, Response>>();
  const urlOf = (request: RequestInfo | URL): string => (request instanceof Request ? request.url : String(request));
  const open = (name: string): Cache => {
    const entries = all.get(name) ?? new Map<string, Response>();
    all.set(name, entries);
    const unused = (): never => {
      throw new Error('The store does not use this');
    };
    return {
      match: async (request) => entries.get(urlOf(request))?.clone(),
      put: async (request, response) => void entries.set(urlOf(request), response.clone()),
      delete: async (request) => entries.delete(urlOf(request)),
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
      add: unused,
      addAll: unused,
      matchAll: unused,
    };
  };
  return {
    open: async (name) => open(name),
    match: async (request, options) =>
      options?.cacheName !== undefined && all.has(options.cacheName)
        ? open(options.cacheName).match(request)
        : undefined,
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
  };
}
