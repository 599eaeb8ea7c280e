import { around, lineAt, type Prose } from '../prose.ts';
import type { FileFaults } from '../source-file.ts';

interface Rule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly expected: string;
  readonly fix: string;
}

const rules: readonly Rule[] = [
  {
    rule: 'double-space',
    pattern: /\S {2,}(?=\S)/u,
    expected: 'một dấu cách giữa hai chữ',
    fix: 'Xóa dấu cách thừa.',
  },
  {
    rule: 'straight-quote',
    pattern: /["']/u,
    expected: 'ngoặc kép cong “ ”, ngoặc đơn cong ‘ ’, dấu lược ’',
    fix: 'Thay dấu thẳng bằng dấu cong.',
  },
  {
    // Letters of other alphabets that look like đ: eth (Icelandic), d with tail (African languages), African D.
    rule: 'false-d',
    pattern: /[\u00F0\u00D0\u0256\u0189]/u,
    expected: 'chữ đ, Đ của tiếng Việt (U+0111, U+0110)',
    fix: 'Gõ lại chữ đ; chữ này của bảng chữ cái khác.',
  },
];

/** Rules on the letters and signs of a text in any language; each is told once for a text. */
export function checkTypography(prose: Prose, faults: FileFaults): void {
  for (const { rule, pattern, expected, fix } of rules) {
    const found = pattern.exec(prose.text);
    if (found) faults.add(lineAt(prose, found.index), rule, { expected, found: around(prose, found.index), fix });
  }
}
