/**
 * A table as CSV (RFC 4180) that spreadsheets open rightly: UTF-8 with its mark, texts always quoted, and no cell taken
 * for a formula. A text gets an apostrophe, as OWASP advises, before each sign that could begin one: at its own
 * beginning, and behind what another program may take for the end of a cell.
 * @param rows the first is the head
 * @param separator between cells: a spreadsheet whose numbers have a decimal comma expects a semicolon
 */
export function csv(rows: readonly (readonly (string | number)[])[], separator: ',' | ';' = ','): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

/** What begins a formula, in every spelling (`＝`, `﹢`): behind signs that nobody sees, or behind a separator. */
const formula = /(^[\s\p{C}\p{Z}]*|[;,\t|\r\n][\s\p{C}\p{Z}]*)(?=[=+\-@|＝﹦⁼₌＋﹢⁺₊－﹣−⁻₋＠﹫｜])/gu;

function cell(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${value.replace(formula, "$1'").replaceAll('"', '""')}"`;
}
