/** What TypeScript alone does not know: a component that a `.ts` file imports. `astro check` knows its props too. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const component: AstroComponentFactory;
  export default component;
}
