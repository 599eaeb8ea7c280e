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
  listed.forEach(({ link, words }, index) => {
    const key = keys[index] ?? '';
    let row = known.get(key);
    if (row) {
      const number = String(index + 1);
      const [choose, cell] = row.cells;
      if (cell && cell.textContent !== number) {
        cell.textContent = number;
        const [button, box] = [row.querySelector('button'), choose?.querySelector('input')];
        if (button) button.ariaLabel = rowLabel(words, index + 1, say);
        if (box) box.ariaLabel = say('select', { row: index + 1, name: words.title });
      }
    } else {
      row = resultRow(words, index + 1, say);
      row.dataset['link'] = link;
      shown.set(row, key);
    }
    if (body.rows[index] !== row) body.insertBefore(row, body.rows[index] ?? null);
  });
}

/** The links of the rows that are chosen. */
export function chosenRows(page: HTMLElement): string[] {
  const boxes = [...page.querySelectorAll<HTMLInputElement>('[data-part=people] input:checked')];
  return boxes.flatMap((box) => box.closest('tr')?.dataset['link'] ?? []);
}
