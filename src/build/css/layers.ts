import postcss, { type AtRule, type Container } from 'postcss';

/**
 * Names that mark rules as deferred: `@layer late { … }`, or `layer(late)` at an import. They are marks for the build and
 * no cascade layers: where a mark is resolved, its rules are as strong as those around it.
 */
export const deferredLayers: readonly string[] = ['late', 'foot'];

/** A style text, cut by its marks. */
export interface SplitStyle {
  /** What the first paint needs, and the marked rules of layers that were not asked for, in their places. */
  readonly critical: string;
  /** The rules of each layer that was asked for and has any, in the order of the text. */
  readonly deferred: ReadonlyMap<string, string>;
}

/**
 * Takes the rules of some layers out of a style text, and the marks of all others away.
 * @param css a style text, minified or not; throws postcss's `CssSyntaxError` where it cannot be read
 * @param wanted the layers that the page has a link for
 */
export function splitLayers(css: string, wanted: ReadonlySet<string>): SplitStyle {
  const root = postcss.parse(css);
  const deferred = new Map<string, string>();
  for (const rule of marksIn(root)) {
    if (!wanted.has(rule.params)) {
      rule.replaceWith(rule.nodes ?? []);
      continue;
    }
    const own = postcss.root();
    // A component's own mark inside the mark of the importing file says nothing more.
    for (const inner of marksIn(rule)) inner.replaceWith(inner.nodes ?? []);
    own.append(rule.nodes ?? []);
    deferred.set(rule.params, (deferred.get(rule.params) ?? '') + own.toString());
    rule.remove();
  }
  return { critical: root.toString(), deferred };
}

/** A style text without marks: every rule in its place. @param css as for `splitLayers` */
export function withoutLayers(css: string): string {
  return splitLayers(css, new Set()).critical;
}

function marksIn(container: Container): AtRule[] {
  const marks: AtRule[] = [];
  container.walkAtRules('layer', (rule) => {
    if (deferredLayers.includes(rule.params)) marks.push(rule);
  });
  return marks;
}
