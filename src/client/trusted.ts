import { policyName } from '../core/policy-name.ts';

/** What of Trusted Types is used here: the library of types does not know them yet. */
interface Rules {
  readonly createHTML: (markup: string) => string;
  readonly createScriptURL: (address: string) => string;
}
interface Policy {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

declare global {
  var trustedTypes: { createPolicy(name: string, rules: Rules): Policy } | undefined;
}

const rules: Rules = {
  createHTML: (markup) => markup,
  createScriptURL(address) {
    const { origin, protocol } = new URL(address, document.baseURI);
    if (protocol !== location.protocol || origin !== location.origin)
      throw new TypeError(`${address} is no script of this site`);
    return address;
  },
};

/** Where a browser has Trusted Types, what it gives is no string, and only this module can make it. */
// eslint-disable-next-line compat/compat -- asked for; where it is missing strings are taken
export const policy: Policy = globalThis.trustedTypes?.createPolicy(policyName, rules) ?? rules;

/** Puts the drawings of this site into an element. Markup that anybody else wrote never comes here. */
export function setMarkup(element: Element, markup: string): void {
  element.innerHTML = policy.createHTML(markup);
}

/**
 * Reads a page of this site, or one of its drawings: nothing in it runs or loads. Its styles are not applied, so that
 * the policy of the page that is open, which knows others, has nothing to refuse.
 */
export function parseParts(markup: string): DocumentFragment {
  const template = document.createElement('template');
  setMarkup(template, markup);
  return template.content;
}

/** A page of this site without its styles, its links as from the page that is open. */
export function parsePage(markup: string): Document {
  const parts = parseParts(markup);
  for (const style of parts.querySelectorAll('style')) style.remove();
  const page = new DOMParser().parseFromString(policy.createHTML(''), 'text/html');
  page.body.append(parts);
  return page;
}

/**
 * The address of a script of this site, as what runs scripts takes it.
 * @throws when it is of another site
 */
export function scriptAddress(address: string): string {
  return policy.createScriptURL(address);
}
