import type { Plugin } from 'vite';
import { withoutLayers } from './layers.ts';

/**
 * Takes the marks of deferred rules from style sheets that no page is split by: all in `npm run dev`, and those that a
 * script adds (`?inline`). There they would be real layers, weaker than any rule outside.
 */
export function resolveLayers(): Plugin {
  let serves = false;
  return {
    name: 'resolve-layers',
    configResolved: ({ command }) => {
      serves = command === 'serve';
    },
    // A plugin without `enforce` comes after imports and Tailwind, and before the text becomes a module.
    transform: (code, id) => {
      const isStyle = /\.css(\?|$)/.test(id);
      if (!isStyle || !code.includes('@layer') || !(serves || id.includes('inline'))) return undefined;
      return { code: withoutLayers(code), map: null };
    },
  };
}
