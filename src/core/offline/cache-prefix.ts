/** Begins the names of a site's caches: other sites may live on the same host. @param scope absolute address of the site's home */
export const cachePrefix = (scope: string): string => `course:${new URL(scope).pathname}:`;
