/** A table that was read, and what of it could not be. */
export interface Table {
  readonly head: readonly string[];
  /** Each as long as the head. */
  readonly rows: readonly (readonly string[])[];
  /** Lines, from 1, of rows with another number of cells than the head: they are left out. */
  readonly cut: readonly number[];
}

/** Separators that spreadsheets write. */
const separators = [',', ';', '\t'] as const;

/**
 * Reads CSV (RFC 4180) as spreadsheets save it: with or without a byte order mark or a line `sep=;`, its cells divided
 * by comma, semicolon or tab, lines ending in any way. A last cell whose quotation never ends is a cut row.
 */
export function readTable(text: string): Table {
  const plain = text.replace(/^\uFEFF/, '');
  const [, told = '', body = plain] = /^"?sep=(.)"?\r?\n([\s\S]*)$/i.exec(plain) ?? [];
  const separator = told || separatorOf(body);
  const [head, ...rows] = rowsOf(body, separator);
  const width = head?.cells.length ?? 0;
  const whole = rows.filter(({ cells, isCut }) => !isCut && cells.length === width);
  return {
    head: head?.cells ?? [],
    rows: whole.map(({ cells }) => cells),
    cut: rows.filter((row) => !whole.includes(row)).map(({ line }) => line),
  };
}

/** What divides the first line most often, outside quotations. */
function separatorOf(text: string): string {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const count = (separator: string): number => first.split(separator).length;
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly isCut: boolean;
}

function rowsOf(text: string, separator: string): Row[] {
  const rows: Row[] = [];
  let [cells, cell, line, begun]: [string[], string, number, number] = [[], '', 1, 1];
  let isQuoted = false;
  const end = (isCut = false): void => {
    const whole = [...cells, cell];
    if (whole.some((each) => each !== '')) rows.push({ line: begun, cells: whole, isCut });
    [cells, cell, begun] = [[], '', line];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') line += 1;
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === separator) [cells, cell] = [[...cells, cell], ''];
    else if (sign === '\n') end();
    else if (sign !== '\r') cell += sign;
  }
  end(isQuoted);
  return rows;
}
