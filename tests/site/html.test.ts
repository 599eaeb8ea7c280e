import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { editionFiles } from '../helpers/edition.ts';
import { htmlFiles, redirectFiles } from '../helpers/html-files.ts';
import { sites } from '../helpers/sites.ts';

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
const ofPages = new HtmlValidate({ extends: extended, rules: { ...rules, ...compact } });
const ofEdition = new HtmlValidate({ extends: extended, rules });

async function faultsOf(validator: HtmlValidate, html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

const [site] = sites;
const edition = [...editionFiles(site.folder)].filter(([name]) => name.endsWith('.html'));

describe('HTML', () => {
  it.each([...htmlFiles(site.folder), ...redirectFiles(site.folder)])('%s is valid', async (file) => {
    expect(await faultsOf(ofPages, readFileSync(join(site.folder, file), 'utf8'))).toEqual([]);
  });

  it.each(edition)('%s of the folder edition is valid', async (_name, bytes) => {
    expect(await faultsOf(ofEdition, bytes.toString())).toEqual([]);
  });
});
