import { HtmlValidate } from 'html-validate';

const rules = {
  // Astro writes attributes and void elements its own way; both ways are valid HTML.
  'attribute-boolean-style': 'off',
  'doctype-style': 'off',
  'void-style': 'off',
  'no-trailing-whitespace': 'off',
  // Lists lose their role in Safari when their bullets are taken away.
  'no-redundant-role': 'off',
  // A form that script takes over has a button, and none without script.
  'wcag/h32': 'off',
  // In-body style sheets are valid since HTML 5.2 and keep the first screen small.
  'no-inline-style': 'error',
  'long-title': 'off',
} as const;
// In the folder edition it stands, so that a tag out of place is seen.
const compact = { 'attr-quotes': 'off', 'no-implicit-close': 'off' } as const;

const extended = ['html-validate:standard'];
/** Holds pages of a site to the standard. */
export const ofPages = new HtmlValidate({ extends: extended, rules: { ...rules, ...compact } });
/** Holds pages of the folder edition to the standard. */
export const ofEdition = new HtmlValidate({ extends: extended, rules });

/** What a validator finds in a page, as short lines. */
export async function faultsOf(validator: HtmlValidate, html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
