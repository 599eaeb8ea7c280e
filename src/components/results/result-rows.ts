import { resultRow, rowLabel, type Listed, type Say } from './result-row.ts';

/** What a row shows beside its number, by which it is told whether it has changed. */
const shown = new WeakMap<Element, string>();

/**
 * Brings a table's rows to what the list says. A row that says the same as before stays and gets its number, so that
 * taking one out of thousands is no work.
 */
export function showRows(body: HTMLTableSectionElement, listed: readonly Listed[], say: Say): void {
  const keys = listed.map(({ link, words }) => JSON.stringify([link, words]));
  const wanted = new Set(keys);
  const known = new Map<string, HTMLTableRowElement>();
  for (const row of [...body.rows]) {
    const key = shown.get(row) ?? '';
    if (wanted.has(key)) known.set(key, row);
    else row.remove();
  }
  listed.forEach(({ words }, index) => {
    const key = keys[index] ?? '';
    let row = known.get(key);
    if (row) {
      const number = String(index + 1);
      const [cell] = row.cells;
      if (cell && cell.textContent !== number) {
        cell.textContent = number;
        const button = row.querySelector('button');
        if (button) button.ariaLabel = rowLabel(words, index + 1, say);
      }
    } else {
      row = resultRow(words, index + 1, say);
      shown.set(row, key);
    }
    if (body.rows[index] !== row) body.insertBefore(row, body.rows[index] ?? null);
  });
}
