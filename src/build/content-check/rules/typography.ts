import { around, lineAt, type Prose } from '../prose.ts';
import type { FileFaults } from '../source-file.ts';

interface Rule {
  readonly rule: 'double-space' | 'straight-quote' | 'false-d';
  readonly pattern: RegExp;
}

const rules: readonly Rule[] = [
  {
    rule: 'double-space',
    pattern: /\S {2,}(?=\S)/u,
  },
  {
    rule: 'straight-quote',
    pattern: /["']/u,
  },
  {
    // Letters of other alphabets that look like đ: eth (Icelandic), d with tail (African languages), African D.
    rule: 'false-d',
    pattern: /[\u00F0\u00D0\u0256\u0189]/u,
  },
];

/** Rules on the letters and signs of a text in any language; each is told once for a text. */
export function checkTypography(prose: Prose, faults: FileFaults): void {
  for (const { rule, pattern } of rules) {
    const found = pattern.exec(prose.text);
    if (found) faults.add(lineAt(prose, found.index), rule, { found: around(prose, found.index) });
  }
}
