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
  // Given to a parser apart from the page alone, whose result is cleaned: `own-markup.ts`.
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

/**
 * The address of a script of this site, as what runs scripts takes it.
 * @throws when it is of another site
 */
export function scriptAddress(address: string): string {
  return policy.createScriptURL(address);
}
