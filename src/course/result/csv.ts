/**
 * A table as CSV (RFC 4180) that spreadsheets open rightly: UTF-8 with its mark, and no cell is taken for a formula
 * (one that begins like one gets an apostrophe before it, as OWASP advises).
 * @param rows the first is the head
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[\s]*[=+\-@|]/.test(text) ? `'${text}` : text;
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
