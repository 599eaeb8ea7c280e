import { createHash } from 'node:crypto';
import { PageFault, type Step } from '../page.ts';
import { attribute, elementsOf, textOf, type Element } from '../tree.ts';

/** The hash of an inline script or style, as a policy names it. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Gives a page's policy the hashes of the page's own inline scripts and styles, and no others: Astro's policy lists
 * those of the whole site on every page, some 700 bytes that no compression can shrink.
 * @param more directives to add, such as `font-src 'self' data:`, which may not be there yet
 */
export function setPolicy(...more: readonly string[]): Step {
  return (page) => {
    const all = elementsOf(page.tree);
    const meta = all.find((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy');
    if (!meta) {
      const redirects = all.some((element) => attribute(element, 'http-equiv') === 'refresh');
      if (redirects) return;
      throw new PageFault('<meta http-equiv="content-security-policy">', 'none');
    }
    const directives = directivesOf(attribute(meta, 'content') ?? '', all);
    // A page that allows nothing but its own script loads nothing that the further directives are for.
    const loads = directives.some((directive) => directive === "default-src 'self'");
    meta.attribs['content'] = [...directives, ...(loads ? more : [])].join('; ');
  };
}

function directivesOf(policy: string, all: readonly Element[]): string[] {
  const inline: Readonly<Record<string, readonly string[]>> = {
    'script-src': all.filter(isInlineScript).map((script) => policyHash(textOf(script))),
    'style-src': all.filter(({ name }) => name === 'style').map((style) => policyHash(textOf(style))),
  };
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '')
    .map((directive) => {
      const [name = '', ...sources] = directive.split(/\s+/);
      const hashes = inline[name];
      if (!hashes) return directive;
      const kept = sources.filter((source) => !source.startsWith("'sha256-"));
      return [name, ...kept, ...new Set(hashes)].join(' ');
    });
}

/** Data in a script element is not run, so no policy has to allow it. */
function isInlineScript(element: Element): boolean {
  const type = attribute(element, 'type') ?? '';
  return element.name === 'script' && attribute(element, 'src') === undefined && !type.includes('json');
}
