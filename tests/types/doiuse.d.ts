/** What the tests use of doiuse, which brings no types that its entry names. */
declare module 'doiuse' {
  import type { Plugin } from 'postcss';

  interface FeatureUsage {
    readonly feature: string;
    readonly featureData: { readonly missing: string | undefined };
  }
  export default class DoIUse implements Plugin {
    constructor(options: { browsers: readonly string[]; onFeatureUsage: (usage: FeatureUsage) => void });
    postcssPlugin: string;
  }
}
