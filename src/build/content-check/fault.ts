import { z } from 'zod';
import { fill } from '../../core/text/fill.ts';
import type { Messages } from '../messages/messages.ts';

/** One thing that an author has to fix. Written for the author, in the author's language. */
export const faultSchema = z.readonly(
  z.object({
    /** Path from the project's root, with forward slashes. */
    file: z.string(),
    /** 1-based; 0 when the fault is the file itself. */
    line: z.int().min(0),
    /** Name of the broken rule, stable, for searching the docs. */
    rule: z.string(),
    expected: z.string(),
    found: z.string(),
    fix: z.string(),
  }),
);

export type Fault = z.infer<typeof faultSchema>;

/** What could not be read comes first: other faults may be its consequences. */
const rank = ({ rule }: Fault): number => (/-syntax$|^missing-file$/.test(rule) ? 0 : 1);
const byPlace = (a: Fault, b: Fault): number =>
  rank(a) - rank(b) || a.file.localeCompare(b.file, 'en') || a.line - b.line || a.rule.localeCompare(b.rule, 'en');

/**
 * The whole report as text: every fault with its place, in order, then the count.
 * @param faults at least one
 * @param messages in the author's language
 */
export function formatFaults(faults: readonly Fault[], { words }: Messages): string {
  const entries = faults
    .toSorted(byPlace)
    .map(({ file, line, rule, expected, found, fix }) =>
      [
        `${line > 0 ? `${file}:${line}` : file}  [${rule}]`,
        `  ${words['label.expected']}${expected}`,
        `  ${words['label.found']}${found}`,
        `  ${words['label.fix']}${fix}`,
      ].join('\n'),
    );
  return [...entries, fill(words['report.count'], { count: faults.length })].join('\n\n');
}
