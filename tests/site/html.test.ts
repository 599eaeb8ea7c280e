import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlFiles, redirectFiles } from '../helpers/html-files.ts';
import { sites } from '../helpers/sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
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
  },
});

const [site] = sites;

describe('HTML', () => {
  it.each([...htmlFiles(site.folder), ...redirectFiles(site.folder)])('%s is valid', async (file) => {
    const report = await validator.validateString(readFileSync(join(site.folder, file), 'utf8'));
    const messages = report.results.flatMap(({ messages: list }) =>
      list.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });
});
