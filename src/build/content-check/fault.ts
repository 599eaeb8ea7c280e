/** One thing that an author has to mend. Written for the author, in the author's language. */
export interface Fault {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** 1-based; 0 when the fault is the file itself. */
  readonly line: number;
  /** Name of the broken rule, stable, for searching the docs. */
  readonly rule: string;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

const byPlace = (a: Fault, b: Fault): number =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.rule.localeCompare(b.rule, 'en');

/**
 * The whole report as text: every fault with its place, sorted, then the count.
 * @param faults at least one
 */
export function formatFaults(faults: readonly Fault[]): string {
  const entries = faults
    .toSorted(byPlace)
    .map(({ file, line, rule, expected, found, fix }) =>
      [
        `${line > 0 ? `${file}:${line}` : file}  [${rule}]`,
        `  cần:  ${expected}`,
        `  thấy: ${found}`,
        `  sửa:  ${fix}`,
      ].join('\n'),
    );
  const count = `Nội dung có ${faults.length} lỗi. Chưa dựng trang nào; bản đã dựng trước đó còn nguyên.`;
  return [...entries, count].join('\n\n');
}
