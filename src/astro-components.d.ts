/** What TypeScript alone does not know: a component that a `.ts` file imports. `astro check` knows its props too. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
