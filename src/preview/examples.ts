import type { Site } from '../site/site.ts';

/** What a reader does to bring a component into a state, one after the other. */
export type Act =
  | { readonly check: string }
  | { readonly press: string }
  /** Waits until it is there. */
  | { readonly until: string };

/** A component in one state. */
export interface Example {
  /** The component's props, in the language of a site. */
  readonly props: (site: Site) => Readonly<Record<string, unknown>>;
  /** What stands in it, as HTML, where it has a place for that. */
  readonly content?: string;
  /** Selectors of what is checked and pressed. */
  readonly acts?: readonly Act[];
  /** What the browser has stored before: values by key. */
  readonly stored?: Readonly<Record<string, string>>;
}

/**
 * The states of a component as data: they feed the preview page (`/preview/` in `npm run dev`), the tests of its markup
 * and its accessibility. A file `<name>.examples.ts` beside the component exports them as `examples`.
 */
export interface ComponentExamples {
  /** The component's file below `src/`. */
  readonly component: string;
  /** The file below `src/` that defines its elements. */
  readonly entry?: string;
  /** Folders below `src/` whose style sheets it needs beside those of its own folder. */
  readonly styles?: readonly string[];
  /** An element that the component stands in on its pages, by its name and attributes. */
  readonly within?: { readonly name: string; readonly attributes: Readonly<Record<string, string>> };
  readonly states: Readonly<Record<string, Example>>;
}
