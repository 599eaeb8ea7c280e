import type { Plugin } from 'vite';

/**
 * Leaves `import()` as it is. Vite wraps each in a helper that asks for the files behind it ahead of time; on pages
 * this light the helper weighs more than what it saves, and the service worker has the files at hand.
 */
export function leanImports(): Plugin {
  return {
    name: 'lean-imports',
    enforce: 'pre',
    // Astro sets this too, after the configuration.
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
